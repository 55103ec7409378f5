#version 460
#extension GL_EXT_multiview : require
#extension GL_GOOGLE_include_directive : require
#include "frame.glsl"
#include "output.glsl"
const bool HIGHLIGHTS = true;
#include "lighting.glsl"
#include "surface.glsl"
layout(constant_id = 2) const bool TRANSPARENT = false;

layout(location = 0) in vec3 worldPosition;
layout(location = 1) in vec3 worldNormal;
layout(location = 2) in vec2 surfaceMeters;
layout(location = 3) flat in vec4 state;
layout(location = 0) out vec4 color;

float contactOcclusion(vec3 position, vec3 n) {
    if (PATTERN != FLOOR_COATING && PATTERN != CONCRETE && PATTERN != TILES && PATTERN != HAZARD_STRIPES) { return 1.0; }
    float floorWeight = step(0.7, n.y) * clamp(1.0 - (position.y - frame.roomMinimum.y) * 8.0, 0.0, 1.0);
    float hidden = textureLod(contactMap, (position.xz - frame.contactArea.xy) * frame.contactArea.zw, 0.0).r;
    return 1.0 - 0.72 * hidden * floorWeight;
}

void main() {
    vec3 v = normalize(frame.eyeInWorld[gl_ViewIndex].xyz - worldPosition);
    Surface s = surfaceAt(worldPosition, normalize(worldNormal), surfaceMeters);
    vec3 n = s.normal;
    vec3 l = frame.towardKey.xyz;
    float nDotV = max(dot(n, v), 1e-3);
    float nDotL = max(dot(n, l), 0.0);
    vec3 f0 = mix(vec3(0.04), s.albedo, s.metallic);
    vec3 diffuseColor = s.albedo * (1.0 - s.metallic);
    float contact = contactOcclusion(worldPosition, n);
    float occlusion = s.occlusion * cornerOcclusion(worldPosition, n) * contact;

    float lit = keyVisibility(worldPosition, n, nDotL);
    Light light = lightAt(worldPosition, n, v, f0, s.roughness, nDotV);
    vec3 diffuse = irradiance(n) * occlusion + light.diffuse * (0.35 + 0.65 * occlusion);
    diffuse += frame.keyRadiance.rgb * (nDotL * lit * (0.4 + 0.6 * contact));
    vec2 brdf = environmentBrdf(s.roughness, nDotV);
    float specularOcclusion = clamp(occlusion * occlusion + (1.0 - s.roughness) * 0.25, 0.0, 1.0);
    vec3 specular = reflection(worldPosition, reflect(-v, n), s.roughness) * (f0 * brdf.x + brdf.y) * specularOcclusion;
    specular += specularLight(f0, max(s.roughness, 0.12), n, v, l, nDotV, nDotL) * frame.keyRadiance.rgb * (lit * 3.14159265);

    specular += light.specular;

    vec3 emissive = draw.emissiveRoughness.rgb * state.y;
    float pulse = 0.6 + 0.4 * sin(frame.keyRadiance.w * 5.0);
    float rim = pow(1.0 - nDotV, 2.0);
    emissive += vec3(1.0, 0.72, 0.18) * (state.x * pulse * (0.10 + 0.9 * rim));

    float alpha = TRANSPARENT ? clamp(draw.baseColor.a * state.z + brdf.y, 0.0, 1.0) : 1.0;
    vec3 radiance = diffuse * diffuseColor * (TRANSPARENT ? draw.baseColor.a * 0.6 : 1.0) + specular + emissive;
    color = vec4(toOutput(radiance, gl_FragCoord.xy), alpha);
    if (TRANSPARENT) { color.rgb *= state.z; }
}
