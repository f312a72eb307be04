; The setup for one user, without administrator rights. Defined by build.py: VERSION, STAGE (the tree), ICON, SIDE (the picture of
; the first page), OUT;
; FAST packs quickly, for tests; AMD64 makes the setup itself a 64-bit program, for Wine without 32-bit support.
; /PROFILE="FILE" lays the profile of an office beside the program.
; Exit codes: 0 done, 2 files could not be written, 3 unfit machine, 4 a newer version is there, 5 the program is running, 6 no such profile.
Unicode true
!ifdef AMD64
  Target amd64-unicode
!else
  Target x86-unicode
!endif
!ifdef FAST
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WinVer.nsh
!include WordFunc.nsh
!include x64.nsh

!define NAME "CTR Desktop"
!define PROGRAM "CTRDesktop.exe"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\CTRDesktop"
!define OWN_KEY "Software\CTR\CTR Desktop"
!define CLASS "CTRDesktop.Backup"
Name "${NAME}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\CTR Desktop"
InstallDirRegKey HKCU "${OWN_KEY}" "InstallDir"
BrandingText "${NAME} ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1066 "ProductName" "${NAME}"
VIAddVersionKey /LANG=1066 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "FileDescription" "Bộ cài CTR Desktop"
VIAddVersionKey /LANG=1066 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "CompanyName" "CTR"
VIAddVersionKey /LANG=1066 "LegalCopyright" "MIT"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_WELCOMEFINISHPAGE_BITMAP_STRETCH AspectFitHeight
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"
!ifdef SIGN
  !finalize '${SIGN} "%1"' = 0
  !uninstfinalize '${SIGN} "%1"' = 0
!endif

LangString UNFIT ${LANG_VIETNAMESE} "CTR Desktop cần Windows 10 bản 1809 trở lên, 64-bit. Máy này không cài được."
LangString NEWER ${LANG_VIETNAMESE} "Máy đã có phiên bản mới hơn ($R0). Bản ${VERSION} không được cài."
LangString NOPROFILE ${LANG_VIETNAMESE} "Không thấy tệp hồ sơ $OfficeProfile nên chưa cài gì. Hãy ghi đúng đường dẫn: /PROFILE=$\"tệp$\"."
LangString RUNNING ${LANG_VIETNAMESE} "CTR Desktop đang mở. Hãy đóng chương trình rồi bấm Thử lại."
LangString UNWRITTEN ${LANG_VIETNAMESE} "Không ghi được vào $INSTDIR: ổ đĩa đầy hoặc không có quyền. Hãy giải phóng chỗ hoặc chọn thư mục khác rồi cài lại; dữ liệu không bị mất."
LangString HELD ${LANG_VIETNAMESE} "Tệp của bản cũ đang được chương trình khác dùng nên chưa thay được; bản cũ được giữ nguyên. Hãy khởi động lại máy rồi cài lại."

; A running program keeps its files locked: what cannot be opened for writing is running. The console program shares the
; runtime and not the .exe.
!macro REFUSE_WHILE_RUNNING PREFIX
Function ${PREFIX}RefuseWhileRunning
  again:
  StrCpy $R9 ""
  ${For} $R8 0 1
    StrCpy $R7 "$INSTDIR\${PROGRAM}"
    ${If} $R8 == 1
      StrCpy $R7 "$INSTDIR\runtime\python313.dll"
    ${EndIf}
    ${If} ${FileExists} "$R7"
      ClearErrors
      FileOpen $0 "$R7" a
      ${If} ${Errors}
        StrCpy $R9 "running"
      ${Else}
        FileClose $0
      ${EndIf}
    ${EndIf}
  ${Next}
  ${If} $R9 == "running"
    ${If} ${Silent}
      SetErrorLevel 5
      Abort
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" IDRETRY again
    SetErrorLevel 5
    Abort
  ${EndIf}
FunctionEnd
!macroend
!insertmacro REFUSE_WHILE_RUNNING ""
!insertmacro REFUSE_WHILE_RUNNING "un."

!macro PUT_ASIDE PART
  ${If} ${FileExists} "$INSTDIR\${PART}"
    Rename "$INSTDIR\${PART}" "$INSTDIR\old\${PART}"
  ${EndIf}
!macroend
!macro BRING_BACK PART
  ${If} ${FileExists} "$INSTDIR\old\${PART}"
    Rename "$INSTDIR\old\${PART}" "$INSTDIR\${PART}"
  ${EndIf}
!macroend
!macro PUT_IN_PLACE PART
  Rename "$INSTDIR\new\${PART}" "$INSTDIR\${PART}"
!macroend
!macro FOR_EACH_PART DO
  !insertmacro ${DO} "runtime"
  !insertmacro ${DO} "app"
  !insertmacro ${DO} "licences"
  !insertmacro ${DO} "CTRDesktop-cmd.exe"
  !insertmacro ${DO} "${PROGRAM}"
!macroend

; The profile of the office that /PROFILE= names: the first start takes it over from beside the program.
Var OfficeProfile

Function .onInit
  SetShellVarContext current
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/PROFILE=" $OfficeProfile
  ${If} ${Errors}
    StrCpy $OfficeProfile ""
  ${ElseIfNot} ${FileExists} "$OfficeProfile"
    MessageBox MB_OK|MB_ICONSTOP "$(NOPROFILE)" /SD IDOK
    SetErrorLevel 6
    Quit
  ${EndIf}
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(UNFIT)" /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
  ReadRegStr $R0 HKCU "${UNINSTALL_KEY}" "DisplayVersion"
  ${If} $R0 != ""
    ${VersionCompare} "$R0" "${VERSION}" $R1
    ${If} $R1 == 1
      MessageBox MB_OK|MB_ICONSTOP "$(NEWER)" /SD IDOK
      SetErrorLevel 4
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd

; A disk that runs full ends the copying at once: only the half-written new files go.
Function .onInstFailed
  SetOutPath "$TEMP"
  RMDir /r "$INSTDIR\new"
  RMDir "$INSTDIR"
FunctionEnd

Section "!${NAME}"
  Call RefuseWhileRunning
  ; The new files are written beside the old ones first: a full disk or a power cut then leaves the old program whole.
  RMDir /r "$INSTDIR\new"
  SetOutPath "$INSTDIR\new"
  ClearErrors
  SetOverwrite try
  File /r "${STAGE}/*"
  ${If} ${Errors}
  ${OrIfNot} ${FileExists} "$INSTDIR\new\${PROGRAM}"
    SetOutPath "$TEMP"
    RMDir /r "$INSTDIR\new"
    MessageBox MB_OK|MB_ICONSTOP "$(UNWRITTEN)" /SD IDOK
    SetErrorLevel 2
    Abort
  ${EndIf}
  SetOutPath "$INSTDIR"
  ; The old parts are put aside, not deleted: if one of them is held by another program, all come back.
  RMDir /r "$INSTDIR\old"
  CreateDirectory "$INSTDIR\old"
  ClearErrors
  !insertmacro FOR_EACH_PART PUT_ASIDE
  ${If} ${Errors}
    !insertmacro FOR_EACH_PART BRING_BACK
    RMDir "$INSTDIR\old"
    RMDir /r "$INSTDIR\new"
    MessageBox MB_OK|MB_ICONSTOP "$(HELD)" /SD IDOK
    SetErrorLevel 5
    Abort
  ${EndIf}
  !insertmacro FOR_EACH_PART PUT_IN_PLACE
  RMDir /r "$INSTDIR\new"
  RMDir /r "$INSTDIR\old"
  ${If} $OfficeProfile != ""
    CopyFiles /SILENT "$OfficeProfile" "$INSTDIR\ho-so.ctrp"
  ${EndIf}
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\CTR Desktop.lnk" "$INSTDIR\${PROGRAM}"
  CreateShortCut "$DESKTOP\CTR Desktop.lnk" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${OWN_KEY}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "Software\Classes\.ctr" "" "${CLASS}"
  WriteRegStr HKCU "Software\Classes\${CLASS}" "" "Bản sao lưu CTR Desktop"
  WriteRegStr HKCU "Software\Classes\${CLASS}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  ; "Open with" for documents; what opens them by default stays as it is.
  WriteRegStr HKCU "Software\Classes\Applications\${PROGRAM}" "FriendlyAppName" "${NAME}"
  WriteRegStr HKCU "Software\Classes\Applications\${PROGRAM}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  !macro OPENS ENDING
    WriteRegStr HKCU "Software\Classes\Applications\${PROGRAM}\SupportedTypes" "${ENDING}" ""
  !macroend
  !insertmacro OPENS ".ctr"
  ; generated: the formats that can be imported
  !insertmacro OPENS ".xlsx"
  !insertmacro OPENS ".xlsm"
  !insertmacro OPENS ".xltx"
  !insertmacro OPENS ".ods"
  !insertmacro OPENS ".odt"
  !insertmacro OPENS ".docx"
  !insertmacro OPENS ".docm"
  !insertmacro OPENS ".dotx"
  !insertmacro OPENS ".dotm"
  !insertmacro OPENS ".doc"
  !insertmacro OPENS ".rtf"
  !insertmacro OPENS ".pdf"
  !insertmacro OPENS ".htm"
  !insertmacro OPENS ".html"
  !insertmacro OPENS ".mht"
  !insertmacro OPENS ".mhtml"
  !insertmacro OPENS ".csv"
  !insertmacro OPENS ".tsv"
  !insertmacro OPENS ".txt"
  !insertmacro OPENS ".md"
  ; end of generated
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "CTR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" "$0"
  ${RefreshShellIcons}
SectionEnd

Section "Uninstall"
  SetShellVarContext current
  Call un.RefuseWhileRunning
  ; Only what the setup has written; the office's data lies in another folder and stays.
  RMDir /r "$INSTDIR\runtime"
  RMDir /r "$INSTDIR\app"
  RMDir /r "$INSTDIR\licences"
  RMDir /r "$INSTDIR\new"
  RMDir /r "$INSTDIR\old"
  Delete "$INSTDIR\${PROGRAM}"
  Delete "$INSTDIR\CTRDesktop-cmd.exe"
  Delete "$INSTDIR\ho-so.ctrp"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\CTR Desktop.lnk"
  Delete "$DESKTOP\CTR Desktop.lnk"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "Software\Classes\${CLASS}"
  DeleteRegKey HKCU "Software\Classes\Applications\${PROGRAM}"
  ReadRegStr $0 HKCU "Software\Classes\.ctr" ""
  ${If} $0 == "${CLASS}"
    DeleteRegKey HKCU "Software\Classes\.ctr"
  ${EndIf}
  DeleteRegKey HKCU "${OWN_KEY}"
  DeleteRegKey /ifempty HKCU "Software\CTR"
  ${RefreshShellIcons}
SectionEnd
