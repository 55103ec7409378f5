using VRLab.Core;
using VRLab.Gpu;
using VRLab.Rendering.Materials;

namespace VRLab.Rendering;

/// <summary>Who leaves out what no eye sees, and how materials reach the shaders.</summary>
public enum DrawPath
{
    /// <summary>The processor culls and writes each draw anew in each frame: for devices that draw with the processor, and for those without indirect draws.</summary>
    Direct,

    /// <summary>The device keeps the scene, culls it and fills in its own draws; a draw for each material.</summary>
    Indirect,

    /// <summary>As <see cref="Indirect"/>, with all materials and their maps in one list: a draw for each pipeline.</summary>
    Bindless,
}

/// <summary>Which path a device takes.</summary>
internal static class DrawPaths
{
    /// <summary>The best that the device offers; where the processor draws, culling there is faster than in a shader of its own.</summary>
    public static DrawPath For(GpuDevice device) =>
        device.Description.IsSoftware ? DrawPath.Direct : Array.FindLast(Enum.GetValues<DrawPath>(), path => IsOffered(device, path));

    /// <exception cref="ProblemException">The device does not offer the path that was asked for.</exception>
    public static DrawPath Choose(GpuDevice device, DrawPath? wanted) => wanted is not { } path
        ? For(device)
        : IsOffered(device, path)
        ? path
        : throw ProblemException.EnvironmentLacking(
            $"The Vulkan device {device.Description.Name} cannot draw by the path '{path}'.", $"Leave the path to the renderer, or use {nameof(DrawPath.Direct)}, which every device can.");

    public static bool IsOffered(GpuDevice device, DrawPath path) => path switch
    {
        DrawPath.Direct => true,
        DrawPath.Indirect => device.Features.HasMultiDrawIndirect,
        _ => device.Features.HasMultiDrawIndirect && device.Features.HasBindless && device.Description.MaximumSampledImages >= MaterialList.FewestMaps,
    };
}
