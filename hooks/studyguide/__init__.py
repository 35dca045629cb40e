"""Notes in, guide out: read → clean → parse → collect → emit."""
