@echo off
rem Windows: install once, then build the database when needed and serve the dashboard.
chcp 65001 >nul
setlocal
set PYTHONUTF8=1
cd /d "%~dp0"
if not exist .venv\Scripts\python.exe py -3 -m venv .venv || goto failed
fc /b requirements.lock .venv\installed.lock >nul 2>&1 && goto start
echo Installing the dependencies, about a minute.
if exist wheels (
  .venv\Scripts\python -m pip install --quiet --disable-pip-version-check --no-index --find-links wheels --require-hashes -r requirements.lock || goto failed
) else (
  .venv\Scripts\python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock || goto failed
)
copy /y requirements.lock .venv\installed.lock >nul
:start
.venv\Scripts\python app.py
exit /b %errorlevel%
:failed
echo The installation did not finish. See "Windows" in README.en.md.
exit /b 1
