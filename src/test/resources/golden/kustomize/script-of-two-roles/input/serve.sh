#!/bin/bash
exec vllm serve "$MODEL" --port 8000
