/* Starts the program with the Python in runtime\: once as a window program (CTRDesktop.exe), once as a console program
   for IT staff (CTRDesktop-cmd.exe, compiled with -DCONSOLE). Nothing of the machine's own Python is looked at. */
#include <windows.h>
#include <shellapi.h>
#include <stdio.h>
#include <wchar.h>

typedef int (*PythonMain)(int, wchar_t **);
enum { LONGEST = 32768, FAILED = 3 };

static int fail(void) {
    const wchar_t *words = L"Bộ cài CTR Desktop chưa hoàn tất hoặc bị thiếu tệp. Hãy chạy lại bộ cài; dữ liệu không bị mất.";
#ifdef CONSOLE
    fwprintf(stderr, L"CTR Desktop: the installation is incomplete, run the setup again; no data is lost.\n");
    (void)words;
#else
    MessageBoxW(NULL, words, L"CTR Desktop", MB_ICONERROR);
#endif
    return FAILED;
}

static int start(void) {
    static wchar_t folder[LONGEST], library[LONGEST];
    DWORD length = GetModuleFileNameW(NULL, folder, LONGEST);
    if (length == 0 || length >= LONGEST - 64) return fail();
    wchar_t *last = wcsrchr(folder, L'\\');
    if (last == NULL) return fail();
    *last = L'\0';
    SetDllDirectoryW(L""); /* no library from the current folder, which may be a stranger's USB stick */
    swprintf(library, LONGEST, L"%ls\\runtime\\python313.dll", folder);
    HMODULE python = LoadLibraryExW(library, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    if (python == NULL) return fail();
    PythonMain run = (PythonMain)(void *)GetProcAddress(python, "Py_Main");
    if (run == NULL) return fail();
    int given = 0;
    wchar_t **arguments = CommandLineToArgvW(GetCommandLineW(), &given);
    if (arguments == NULL) return fail();
    wchar_t **passed = LocalAlloc(LPTR, sizeof(wchar_t *) * (size_t)(given + 8));
    if (passed == NULL) return fail();
    int count = 0;
    passed[count++] = arguments[0];
    passed[count++] = L"-I"; /* isolated: neither PYTHON variables nor the user's packages */
    passed[count++] = L"-X";
    passed[count++] = L"utf8";
    passed[count++] = L"-m";
    passed[count++] = L"ctr_desktop";
    for (int place = 1; place < given; place++) passed[count++] = arguments[place];
    return run(count, passed);
}

#ifdef CONSOLE
int wmain(void) { return start(); }
#else
int WINAPI wWinMain(HINSTANCE instance, HINSTANCE previous, PWSTR command, int show) {
    (void)instance, (void)previous, (void)command, (void)show;
    return start();
}
#endif
