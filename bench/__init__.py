"""The figures of docs/performance.md: `make bench`, or one part as `python -m bench.reading`."""
