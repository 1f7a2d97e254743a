#!/bin/sh
exec vllm serve facebook/opt-125m \
  --port 8200
# a line that is long enough for base64 to be broken into several lines
