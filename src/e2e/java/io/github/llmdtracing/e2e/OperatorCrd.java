package io.github.llmdtracing.e2e;

/** The kind of the operator: as much of its shape as our objects have, with the same names, versions and freedom for the configuration. */
final class OperatorCrd {
    static final String YAML = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata:
              name: opentelemetrycollectors.opentelemetry.io
            spec:
              group: opentelemetry.io
              scope: Namespaced
              names:
                kind: OpenTelemetryCollector
                listKind: OpenTelemetryCollectorList
                plural: opentelemetrycollectors
                singular: opentelemetrycollector
                shortNames: [otelcol, otelcols]
              versions:
                - name: v1beta1
                  served: true
                  storage: true
                  subresources:
                    status: {}
                    scale:
                      specReplicasPath: .spec.replicas
                      statusReplicasPath: .status.scale.replicas
                      labelSelectorPath: .status.scale.selector
                  schema:
                    openAPIV3Schema:
                      type: object
                      properties:
                        apiVersion: {type: string}
                        kind: {type: string}
                        metadata: {type: object}
                        spec:
                          type: object
                          required: [config]
                          properties:
                            mode: {type: string, enum: [daemonset, deployment, sidecar, statefulset]}
                            image: {type: string}
                            replicas: {type: integer, format: int32}
                            serviceAccount: {type: string}
                            terminationGracePeriodSeconds: {type: integer, format: int64}
                            autoscaler:
                              type: object
                              properties:
                                minReplicas: {type: integer, format: int32}
                                maxReplicas: {type: integer, format: int32}
                                targetCPUUtilization: {type: integer, format: int32}
                            podDisruptionBudget:
                              type: object
                              properties:
                                maxUnavailable: {x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: string}]}
                            env: &list
                              type: array
                              items: {type: object, x-kubernetes-preserve-unknown-fields: true}
                            volumes: *list
                            volumeMounts: *list
                            topologySpreadConstraints: *list
                            resources: &free {type: object, x-kubernetes-preserve-unknown-fields: true}
                            podSecurityContext: *free
                            securityContext: *free
                            config:
                              type: object
                              x-kubernetes-preserve-unknown-fields: true
                              required: [receivers, exporters, service]
                              properties:
                                receivers: *free
                                exporters: *free
                                service: *free
                        status:
                          type: object
                          x-kubernetes-preserve-unknown-fields: true
            """;

    private OperatorCrd() {}
}
