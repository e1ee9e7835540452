@echo off
rem Windows: a worker that is started again when it ends, "worker.cmd 8051". Made a task with schtasks.
setlocal
cd /d "%~dp0.."
if "%~1"=="" echo worker.cmd PORT & exit /b 2
set HOST=127.0.0.1
set PORT=%~1
set PYTHONUTF8=1
set PILOTZONES_SERVE_ONLY=1
set PILOTZONES_PROXY=127.0.0.1
set PILOTZONES_LOG=json
set PILOTZONES_METRICS=1
if not defined PILOTZONES_BUILD set PILOTZONES_BUILD=%ProgramData%\pilotzones\build
if not exist "%ProgramData%\pilotzones" mkdir "%ProgramData%\pilotzones"
:again
.venv\Scripts\python app.py >> "%ProgramData%\pilotzones\worker-%PORT%.log" 2>&1
ping -n 3 127.0.0.1 >nul
goto again
