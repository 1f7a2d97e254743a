#!/bin/bash
exec vllm serve facebook/opt-125m --port 8001
