#extension GL_EXT_multiview : require
#include "frame.glsl"
#include "vertex.glsl"

layout(location = 2) in vec4 tangent;
layout(location = 3) in vec2 textureCoordinate;
#ifdef RICH_VERTICES
layout(location = 4) in vec4 vertexColor;
layout(location = 5) in vec2 secondCoordinate;
#endif

layout(location = 0) out vec3 worldPosition;
layout(location = 1) out vec3 worldNormal;
layout(location = 2) out vec2 surfaceMeters;
layout(location = 3) flat out vec4 state;
layout(location = 4) out vec4 worldTangent;
#ifdef RICH_VERTICES
layout(location = 5) out vec4 color;
layout(location = 6) out vec2 secondCoordinates;
#endif

void main() {
    Instance instance = instances[gl_InstanceIndex];
    Placement placement = placementOf(instance);
    worldPosition = toWorld(placement.rows, vec4(placement.point, 1.0));
    vec3 shapedNormal = normal, shapedTangent = tangent.xyz;
#ifdef RICH_VERTICES
    shapedNormal += morph(instance, 1);
    shapedTangent += morph(instance, 2);
#endif
    worldNormal = normalToWorld(placement.rows, shapedNormal);
    worldTangent = vec4(toWorld(placement.rows, vec4(shapedTangent, 0.0)), tangent.w);
    surfaceMeters = textureCoordinate;
    state = instance.state;
#ifdef RICH_VERTICES
    color = vertexColor;
    secondCoordinates = secondCoordinate;
#endif
    gl_Position = clipOf(placement, gl_ViewIndex);
}
