"""The command `healthpress`."""

import sys

from healthpress.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
