{{- define "router.args" }}
- --port=8000
{{- with .Values.routerSpec.otel }}
- --otel-endpoint={{ .endpoint }}
{{- end }}
{{- end }}
