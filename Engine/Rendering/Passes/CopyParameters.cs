using System.Runtime.InteropServices;
using VRLab.Bindings.Vulkan;

namespace VRLab.Rendering.Passes;

/// <summary>Push constants of a copy at half the size; layout of <c>Copy</c> in copy_source.glsl.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct CopyParameters
{
    /// <summary>The last pixel of the drawn part.</summary>
    public int LastX;
    public int LastY;

    /// <summary>The picture holds sRGB that the device does not decode by itself.</summary>
    public VkBool32 DecodesSrgb;
    public float NearMeters;
}
