#!/usr/bin/env python3
"""Count what meson's tests found: 'PASSED FAILED SKIPPED' on standard output, and on standard error
all that a failing test printed.

usage: results.py TESTLOG.json…

Every subtest of a TAP test counts as one, and so does a test without subtests. A test that failed
although none of its subtests did (it crashed, hung, or stopped too early) counts as one failure more.
"""
import json
import re
import sys

RESULT = re.compile(r'^(not )?ok\b(?:[^#\\]|\\.)*(?:#\s*(skip|todo)\b)?', re.IGNORECASE)
GOOD = ('OK', 'EXPECTEDFAIL')


def subtests(output):
    """Count the passed, failed and skipped of TAP; nested subtests are part of the one around them."""
    passed = failed = skipped = 0
    for line in output.splitlines():
        match = RESULT.match(line)
        if not match:
            continue
        bad, directive = bool(match[1]), (match[2] or '').lower()
        if directive == 'skip':
            skipped += 1
        elif bad == (directive == 'todo'):
            passed += 1
        else:
            failed += 1
    return passed, failed, skipped


def count(test):
    passed, failed, skipped = subtests(test.get('stdout', ''))
    if test['result'] == 'SKIP':
        skipped = skipped or 1
    elif test['result'] in GOOD:
        passed = passed if passed + failed + skipped else 1
    else:
        failed = failed or 1
    return passed, failed, skipped


def report(test):
    print('\n――― {name}: {result}, status {returncode}'.format(**test), file=sys.stderr)
    for stream in ('stdout', 'stderr'):
        if test.get(stream):
            print(test[stream].rstrip(), file=sys.stderr)


def main():
    total = (0, 0, 0)
    for path in sys.argv[1:]:
        with open(path, encoding='utf-8', errors='replace') as log:
            for test in map(json.loads, log):
                counts = count(test)
                total = tuple(map(sum, zip(total, counts)))
                if counts[1]:
                    report(test)
    print(*total)


if __name__ == '__main__':
    main()
