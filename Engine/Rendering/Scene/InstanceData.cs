using System.Numerics;
using System.Runtime.InteropServices;

namespace VRLab.Rendering.Scene;

/// <summary>What the shaders read for one instance; layout of <c>Instance</c> in frame.glsl, 64 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct InstanceData
{
    public const int ByteSize = 64;

    /// <summary>Rows of worldFromNode.</summary>
    public Vector4 Row0;
    public Vector4 Row1;
    public Vector4 Row2;

    /// <summary>Highlight 0..1, emissive scale, opacity; size: where joints and morph targets lie in the arena, in vectors, plus one, sign: casts a shadow.</summary>
    public Vector4 State;
}
