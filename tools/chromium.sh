#!/bin/sh
# Sees to it that Chromium is there for the browser tests: Debian's package, through apt when allowed.
set -eu
if command -v chromium >/dev/null 2>&1; then
  exit 0
fi
if [ "$(id -u)" -eq 0 ]; then
  as_root=""
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
  as_root="sudo"
else
  echo "chromium is missing and cannot be installed without root: install your system's chromium package" >&2
  exit 1
fi
if ! command -v apt-get >/dev/null 2>&1; then
  echo "chromium is missing and this is no Debian: install your system's chromium package" >&2
  exit 1
fi
$as_root apt-get update -q
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -q -y --no-install-recommends chromium fonts-dejavu-core
