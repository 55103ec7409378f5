#version 460
#extension GL_EXT_multiview : require
#extension GL_GOOGLE_include_directive : require
#include "frame.glsl"

layout(location = 0) in vec3 position;
layout(location = 1) in vec3 plateShape;   // half width, half height, corner radius in meters; a negative radius means a glyph
layout(location = 2) in vec4 inkColor;
layout(location = 3) in vec2 shapeCoordinate;

layout(location = 0) flat out vec3 plate;
layout(location = 1) out vec2 coordinate;
layout(location = 2) flat out vec4 ink;
layout(location = 3) flat out float opacity;

void main() {
    Instance instance = instances[gl_InstanceIndex];
    plate = plateShape;
    coordinate = shapeCoordinate;
    ink = inkColor;
    opacity = instance.state.z;
    gl_Position = frame.clipFromWorld[gl_ViewIndex] * vec4(toWorld(instance.worldFromNode, vec4(position, 1.0)), 1.0);
}
