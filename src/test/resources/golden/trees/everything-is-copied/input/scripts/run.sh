vllm serve facebook/opt-125m
