#!/bin/bash
exec vllm serve Qwen/Qwen3-32B --port 8000 --otlp-traces-endpoint="$OTEL_EXPORTER_OTLP_ENDPOINT" --collect-detailed-traces=all
