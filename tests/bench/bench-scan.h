#pragma once

void  bench_scan  (const char *folder);
