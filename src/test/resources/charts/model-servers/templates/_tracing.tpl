{{/* The variables of one container. Like the real chart, it does not look at what the container has already. */}}
{{- define "tracing.env" -}}
{{- if .tracing.enabled }}
- name: OTEL_SERVICE_NAME
  value: {{ .service | quote }}
- name: OTEL_EXPORTER_OTLP_ENDPOINT
  value: {{ .tracing.otlpEndpoint | quote }}
- name: OTEL_TRACES_EXPORTER
  value: otlp
- name: OTEL_TRACES_SAMPLER
  value: {{ .tracing.sampling.sampler | quote }}
- name: OTEL_TRACES_SAMPLER_ARG
  value: {{ .tracing.sampling.samplerArg | quote }}
{{- end }}
{{- end }}

{{/* The flags, for a server whose command the chart writes. */}}
{{- define "tracing.args" -}}
{{- if .tracing.enabled }}
- --otlp-traces-endpoint
- {{ .tracing.otlpEndpoint | quote }}
- --collect-detailed-traces
- {{ .tracing.vllm.collectDetailedTraces | quote }}
{{- end }}
{{- end }}
