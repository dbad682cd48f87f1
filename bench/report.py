"""report.py TEXT WC ONE TWO: the ratios, one a line."""
import os
import sys

path, wc, one, two = sys.argv[1], *map(float, sys.argv[2:])
size = os.path.getsize(path) / 1e6
print(f"text                                   {size:8.1f} MB")
print(f"wc -mw                                 {wc:8.2f} s  {size / wc:7.1f} MB/s")
print(f"isnad read -j1 -f json                 {one:8.2f} s  {size / one:7.1f} MB/s")
print(f"isnad read -j2 -f json                 {two:8.2f} s  {size / two:7.1f} MB/s")
print(f"isnad -j1 as a multiple of wc          {one / wc:8.2f}")
print(f"two threads against one                {one / two:8.2f} times")
