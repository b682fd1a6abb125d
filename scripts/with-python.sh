#!/bin/sh
# Runs its arguments with the first Python that is new enough. PYTHON=/path/to/python3 chooses one.
for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        exec "$candidate" "$@"
    fi
done
echo "Tumen needs Python 3.11 or newer, and ${PYTHON:-python3} is not: install one, or name it with PYTHON=/path/to/python3." >&2
exit 1
