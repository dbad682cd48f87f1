"""best.py ROUNDS COMMAND...: runs the shell commands in turn, ROUNDS times round, output thrown away, and
prints the least time of each in seconds. In turn, so that a machine that is slow for a while is so for all."""
import subprocess
import sys
import time

commands = sys.argv[2:]
best = [float("inf")] * len(commands)
for _ in range(int(sys.argv[1])):
    for i, command in enumerate(commands):
        start = time.perf_counter()
        subprocess.run(["sh", "-c", command], stdout=subprocess.DEVNULL, check=True)
        best[i] = min(best[i], time.perf_counter() - start)
print(" ".join(f"{t:.3f}" for t in best))
