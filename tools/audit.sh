#!/bin/sh
# Audits the built example with the Nu HTML checker (Java) and Lighthouse (Node).
set -eu
cd "$(dirname "$0")/.."
for tool in java node npm; do
  command -v "$tool" >/dev/null 2>&1 || { echo "make audit needs $tool: install it" >&2; exit 1; }
done
mkdir -p .tools
cp tools/package.json .tools/package.json
(cd .tools && PUPPETEER_SKIP_DOWNLOAD=1 npm install --silent --no-fund --no-audit --no-package-lock)
.venv/bin/healthpress build examples/ketamine --today 2026-11-23
.venv/bin/python tools/nu.py examples/ketamine/public
.venv/bin/python tools/lighthouse.py examples/ketamine/public
