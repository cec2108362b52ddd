@echo off
rem Starts Kernelwalk: no arguments open the app, else the command (kernelwalk --help).
rem Needs Java 25 or newer, looked for in JAVA_HOME, then PATH, then the usual places.
rem Folders may be called R&D (x86): a path stands in quotes wherever it is used, and in no variable beside other words.
setlocal EnableExtensions DisableDelayedExpansion

rem The short name, where the disk has them: Java takes no letters that Windows' own language lacks, Chinese ones say.
for %%I in ("%~dp0..") do set "APP=%%~fsI"
set "JAVA="
if defined JAVA_HOME set "JAVA_HOME=%JAVA_HOME:"=%"
if defined JAVA_HOME call :look "%JAVA_HOME%\bin\java.exe"
for %%J in (java.exe) do call :look "%%~$PATH:J"
for /f "delims=" %%J in ('where java 2^>nul') do call :look "%%J"
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\BellSoft" "%ProgramFiles%\Amazon Corretto" "%LocalAppData%\Programs\Eclipse Adoptium" "%UserProfile%\.jdks" "%UserProfile%\scoop\apps" "%UserProfile%\.sdkman\candidates\java") do (
  for /d %%D in ("%%~R\*") do (
    call :look "%%D\bin\java.exe"
    call :look "%%D\current\bin\java.exe"
  )
)
if not defined JAVA (
  echo Kernelwalk needs Java 25 or newer and found none: install one ^(for example Eclipse Temurin 25, https://adoptium.net^), or set JAVA_HOME to it. 1>&2
  exit /b 1
)

rem JavaFX as modules, everything else on the class path. Commands that draw nothing start faster without.
set "WINDOW="
if "%~1"=="" set "WINDOW=yes"
if /i "%~1/%~2"=="export/film" set "WINDOW=yes"
if /i "%~1/%~2"=="bench/ui" set "WINDOW=yes"
if /i "%~1/%~2"=="bench/start" set "WINDOW=yes"
set "MODULES="
if defined WINDOW set "MODULES=javafx.controls"
set "VECTOR=--add-exports=java.base/jdk.internal.module=ALL-UNNAMED"
if not "%MAJOR%"=="25" (
  set "VECTOR="
  if defined WINDOW (set "MODULES=javafx.controls,jdk.incubator.vector") else (set "MODULES=jdk.incubator.vector")
)
set "ADD="
if defined MODULES set "ADD=--add-modules=%MODULES%"
if defined WINDOW goto window

"%JAVA%" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "-Dkernelwalk.home=%APP%" -cp "%APP%\lib\*" -XX:+UseSerialGC %KERNELWALK_OPTIONS% %ADD% %VECTOR% kernelwalk.Main %*
exit /b %ERRORLEVEL%

:window
"%JAVA%" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "-Dkernelwalk.home=%APP%" -cp "%APP%\lib\*" %KERNELWALK_OPTIONS% %ADD% %VECTOR% "--module-path=%APP%\lib\fx" --enable-native-access=javafx.graphics --add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED --add-exports=javafx.controls/com.sun.javafx.scene.control=ALL-UNNAMED --add-exports=javafx.controls/com.sun.javafx.scene.control.behavior=ALL-UNNAMED --add-opens=javafx.controls/javafx.scene.control.skin=ALL-UNNAMED kernelwalk.Main %*
exit /b %ERRORLEVEL%

rem Takes the Java of this path if it is new enough and none was found before; the file release says its version.
:look
if defined JAVA exit /b 0
if not exist "%~1" exit /b 0
set "FOUND="
if exist "%~dp1..\release" for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~dp1..\release"') do for /f "tokens=1 delims=." %%M in ("%%~V") do set "FOUND=%%M"
if not defined FOUND for /f "tokens=3" %%V in ('call "%~1" -version 2^>^&1 ^| findstr /i /c:" version "') do for /f "tokens=1 delims=." %%M in ("%%~V") do set "FOUND=%%M"
for /f "delims=0123456789" %%N in ("%FOUND%") do set "FOUND="
if not defined FOUND exit /b 0
if %FOUND% LSS 25 exit /b 0
set "JAVA=%~1"
set "MAJOR=%FOUND%"
exit /b 0
