#!/usr/bin/env bash
# Sign a Windows file in place.   usage: sign.sh CERTIFICATE KEY FILE
set -euo pipefail
signed="$(mktemp -u "$3.XXXXXX")"
osslsigncode sign -certs "$1" -key "$2" -h sha256 -n "CTR Desktop" -in "$3" -out "$signed"
mv "$signed" "$3"
