/* For tests under Wine only: Windows 10 brings icuuc.dll, Wine does not. Each converter that Qt asks for is refused,
   so that Qt uses its own. */
#define EXPORTED __declspec(dllexport)
typedef int Status;
enum { UNSUPPORTED = 16 };
static void refuse(Status *status) { if (status) *status = UNSUPPORTED; }
EXPORTED void *ucnv_open(const char *name, Status *status) { refuse(status); return 0; }
EXPORTED void ucnv_close(void *converter) {}
EXPORTED void ucnv_reset(void *converter) {}
EXPORTED signed char ucnv_getMaxCharSize(void *converter) { return 1; }
EXPORTED const char *ucnv_getName(void *converter, Status *status) { refuse(status); return 0; }
EXPORTED const char *ucnv_getStandardName(const char *name, const char *standard, Status *status) { refuse(status); return 0; }
EXPORTED const char *ucnv_getAvailableName(int place) { return 0; }
EXPORTED int ucnv_countAvailable(void) { return 0; }
EXPORTED int ucnv_toUCountPending(void *converter, Status *status) { return 0; }
EXPORTED int ucnv_fromUCountPending(void *converter, Status *status) { return 0; }
EXPORTED void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
EXPORTED void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
EXPORTED void ucnv_cbToUWriteUChars(void) {}
EXPORTED void ucnv_cbFromUWriteUChars(void) {}
EXPORTED void ucnv_getToUCallBack(void *c, void **action, const void **context) {}
EXPORTED void ucnv_getFromUCallBack(void *c, void **action, const void **context) {}
EXPORTED void ucnv_setToUCallBack(void *c, void *a, const void *b, void **x, const void **y, Status *status) { refuse(status); }
EXPORTED void ucnv_setFromUCallBack(void *c, void *a, const void *b, void **x, const void **y, Status *status) { refuse(status); }
EXPORTED void ucnv_toUnicode(void *c, void *a, void *b, void *d, void *f, int *o, int flush, Status *status) { refuse(status); }
EXPORTED void ucnv_fromUnicode(void *c, void *a, void *b, void *d, void *f, int *o, int flush, Status *status) { refuse(status); }
