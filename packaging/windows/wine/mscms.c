/* For tests under Wine only: Wine lacks a function of mscms.dll that Qt's Windows plug-in calls. Every answer is
   "no colour profile", which Qt takes as sRGB. */
#define EXPORTED __declspec(dllexport)
EXPORTED int __stdcall GetColorProfileFromHandle(void *profile, void *bytes, void *size) { return 0; }
EXPORTED int __stdcall CloseColorProfile(void *profile) { return 1; }
EXPORTED void *__stdcall WcsCreateIccProfile(void *profile, unsigned options) { return 0; }
EXPORTED void *__stdcall OpenColorProfileW(void *profile, unsigned access, unsigned share, unsigned mode) { return 0; }
