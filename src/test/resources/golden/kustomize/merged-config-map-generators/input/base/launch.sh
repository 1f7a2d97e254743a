#!/bin/bash
exec vllm serve Qwen/Qwen3-32B --port 8000
