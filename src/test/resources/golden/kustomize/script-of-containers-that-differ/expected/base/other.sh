#!/bin/bash
exec vllm serve facebook/opt-125m --port 8001 --otlp-traces-endpoint="$OTEL_EXPORTER_OTLP_ENDPOINT" --collect-detailed-traces=all
