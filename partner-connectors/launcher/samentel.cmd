@echo off
rem Starts samentel. Works from any folder and needs no administrator rights, only Java 17 or newer.
setlocal

set "HERE=%~dp0"
set "JAR=%HERE%samentel.jar"
if not exist "%JAR%" set "JAR=%HERE%..\target\samentel.jar"
if not exist "%JAR%" (
  echo samentel.jar is not there. Put it in "%HERE%" beside samentel.cmd. 1>&2
  exit /b 2
)

set "JAVA=java"
if not defined JAVA_HOME goto :find
set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%JAVA%" goto :version
echo JAVA_HOME is "%JAVA_HOME%", but there is no bin\java.exe in it. Correct or remove JAVA_HOME. 1>&2
exit /b 2

:find
where java >nul 2>nul
if not errorlevel 1 goto :version
echo Java is not found. Unpack Java 17 or newer in a folder of your own and set JAVA_HOME to it: 1>&2
echo   setx JAVA_HOME "C:\Users\you\java-17" 1>&2
exit /b 2

:version
set "MAJOR="
for /f "tokens=3" %%v in ('""%JAVA%" -version 2^>^&1" ^| findstr /c:" version "') do if not defined MAJOR set "MAJOR=%%~v"
for /f "tokens=1,2 delims=.-+_" %%a in ("%MAJOR%") do (
  set "MAJOR=%%a"
  if "%%a"=="1" set "MAJOR=%%b"
)
set /a NUMBER=MAJOR 2>nul
if "%NUMBER%"=="" set NUMBER=0
if %NUMBER% GEQ 17 goto :run
echo The Java at "%JAVA%" is version %MAJOR%; samentel needs 17 or newer. Install it, or set JAVA_HOME to where it is. 1>&2
exit /b 2

:run
rem Options for Java itself, such as -Xmx2g, can be given in SAMENTEL_JAVA_OPTS; the last one wins.
"%JAVA%" -Xmx1g -XX:+UseSerialGC %SAMENTEL_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
