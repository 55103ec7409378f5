using VRLab.Bindings.Vulkan;
using VRLab.Core.Models;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering.Passes;

/// <summary>What a pipeline kind needs besides its shaders.</summary>
internal readonly record struct PipelineSettings(
    string VertexShader, string? FragmentShader, VkCullModeFlags Cull, bool TestsDepth, bool WritesDepth, bool Blends, float DepthBias, uint VertexAttributes = VertexLayout.AttributeCount)
{
    /// <summary>Labels lie on surfaces: pull them toward the eye (depth is reversed, so the bias is positive).</summary>
    private const float LabelDepthBias = 2f;

    /// <summary>The shadow map's depth is not reversed: push casters away from the light.</summary>
    private const float ShadowDepthBias = 2f;

    public static PipelineSettings For(PipelineKind kind) => kind switch
    {
        PipelineKind.Opaque => new("mesh.vert", "mesh.frag", VkCullModeFlags.Back, true, true, false, 0),
        PipelineKind.Label => new("text.vert", "text.frag", VkCullModeFlags.Back, true, false, true, LabelDepthBias),
        PipelineKind.Outline => new("outline.vert", "outline.frag", VkCullModeFlags.Front, true, false, true, 0, VertexAttributes: 2),
        PipelineKind.Transparent => new("mesh.vert", "mesh.frag", VkCullModeFlags.Back, true, false, true, 0),
        PipelineKind.Panel => new("text.vert", "panel.frag", VkCullModeFlags.None, true, false, true, 0),
        PipelineKind.PanelText => new("text.vert", "text.frag", VkCullModeFlags.Back, true, false, true, LabelDepthBias),
        PipelineKind.OverlayPanel => new("text.vert", "panel.frag", VkCullModeFlags.None, false, false, true, 0),
        PipelineKind.OverlayText => new("text.vert", "text.frag", VkCullModeFlags.Back, false, false, true, 0),
        PipelineKind.Canvas => new("canvas.vert", "canvas.frag", VkCullModeFlags.Back, true, false, true, 0),
        PipelineKind.OverlayCanvas => new("canvas.vert", "canvas.frag", VkCullModeFlags.Back, false, false, true, 0),
        PipelineKind.Shadow => new("shadow.vert", null, VkCullModeFlags.None, true, true, false, ShadowDepthBias, VertexAttributes: 1),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

/// <summary>Values of the specialization constants, ids 0 to 3 in the shaders.</summary>
internal struct ShaderConstants
{
    public VkBool32 EncodesSrgb;
    public SurfacePattern Pattern;
    public VkBool32 IsTransparent;
    public VkBool32 IsSelfLit;
}
