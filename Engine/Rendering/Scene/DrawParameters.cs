using System.Numerics;
using System.Runtime.InteropServices;

namespace VRLab.Rendering.Scene;

/// <summary>Push constants of a panel's draw; layout of <c>Draw</c> in frame.glsl, 48 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct DrawParameters
{
    public Vector4 BaseColor;
    public Vector4 EmissiveRoughness;
    public Vector4 Parameters;
}
