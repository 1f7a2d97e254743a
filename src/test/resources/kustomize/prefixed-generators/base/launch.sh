vllm serve x
