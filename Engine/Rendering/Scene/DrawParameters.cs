using System.Numerics;
using System.Runtime.InteropServices;
using VRLab.Core.Models;

namespace VRLab.Rendering.Scene;

/// <summary>Push constants of one draw; layout of <c>Draw</c> in frame.glsl, 48 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct DrawParameters
{
    public Vector4 BaseColor;
    public Vector4 EmissiveRoughness;
    public Vector4 Parameters;

    public static DrawParameters From(MaterialData material) => new()
    {
        BaseColor = material.BaseColor,
        EmissiveRoughness = new Vector4(material.Emissive, Math.Clamp(material.Roughness, 0.05f, 1f)),
        Parameters = new Vector4(Math.Clamp(material.Metallic, 0f, 1f), Math.Max(material.PatternScaleMeters, 1e-3f), 0f, 0f),
    };
}
