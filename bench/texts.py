"""texts.py: JSON Lines in, their texts out, a line end between them."""
import json
import sys

for line in sys.stdin:
    sys.stdout.write(json.loads(line)["text"] + "\n")
