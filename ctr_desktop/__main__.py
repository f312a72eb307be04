"""Run CTR Desktop with ``python -m ctr_desktop``."""

import sys

from ctr_desktop.app.startup import main

sys.exit(main())
