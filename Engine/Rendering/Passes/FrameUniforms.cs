using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using VRLab.Rendering.Lighting;

namespace VRLab.Rendering.Passes;

[InlineArray(2)]
internal struct TwoMatrices
{
    private Matrix4x4 _first;
}

[InlineArray(2)]
internal struct TwoVectors
{
    private Vector4 _first;
}

/// <summary>Layout of <c>Frame</c> in frame.glsl (std140; all members are multiples of 16 bytes).</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct FrameUniforms
{
    public TwoMatrices ClipFromWorld;
    public TwoVectors EyeInWorld;
    public Matrix4x4 ShadowFromWorld;
    public Vector4 TowardKey;
    public Vector4 KeyRadiance;
    public Vector4 RoomMinimum;
    public Vector4 RoomMaximum;
    public Vector4 CaptureInWorld;
    public Vector4 ContactArea;
    public Vector4 GridOrigin;
    public Vector4 GridScale;
    public Vector4 GridSize;
    public Vector4 VolumeOrigin;
    public Vector4 VolumeScale;
    public Vector4 VolumeSize;
    public Vector4 Behind;
    public Vector4 BehindLimits;
    public Vector4 OcclusionScale;
    public ShadowedRows ShadowedLights;
}
