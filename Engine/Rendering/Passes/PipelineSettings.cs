using VRLab.Bindings.Vulkan;
using VRLab.Core.Models;
using VRLab.Rendering.Materials;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering.Passes;

/// <summary>What a pipeline kind needs besides its shaders.</summary>
internal readonly record struct PipelineSettings(
    string VertexShader, string? FragmentShader, VkCullModeFlags Cull, bool TestsDepth, bool WritesDepth, bool Blends, float DepthBias, uint Attributes = VertexLayout.Plain)
{
    /// <summary>The material comes from <see cref="MaterialList"/>.</summary>
    public bool IsListed { get; private init; }

    /// <summary>Some shaders only choose samples.</summary>
    public bool WritesColor { get; private init; } = FragmentShader is not null;

    /// <summary>Where eyes see less it may be shaded for several pixels at once; texts are not, they would be read wrong first.</summary>
    public bool IsShadedCoarsely { get; private init; }

    /// <summary>Labels lie on surfaces: pull them toward the eye (depth is reversed, so the bias is positive).</summary>
    private const float LabelDepthBias = 2f;

    /// <summary>Below labels.</summary>
    private const float DecalDepthBias = 1f;

    /// <summary>The shadow map's depth is not reversed: push casters away from the light.</summary>
    private const float ShadowDepthBias = 2f;

    public static PipelineSettings For(PipelineKind kind, MaterialFeatures features)
    {
        bool isRich = features.HasFlag(MaterialFeatures.RichVertices);
        bool isListed = features.HasFlag(MaterialFeatures.Listed);
        PipelineSettings settings = For(kind, isRich ? "_rich" : "", isListed ? "_listed" : "") with
        {
            IsListed = isListed,
            IsShadedCoarsely = kind is PipelineKind.Opaque or PipelineKind.FadingOpaque or PipelineKind.Decal or PipelineKind.Refractive or PipelineKind.Transparent or PipelineKind.Glass or PipelineKind.Particles or PipelineKind.SoftParticles,
        };
        settings = isRich ? settings with { Attributes = settings.Attributes == VertexLayout.Plain ? VertexLayout.Rich : settings.Attributes | VertexLayout.Joints } : settings;
        return features.HasFlag(MaterialFeatures.DoubleSided) ? settings with { Cull = VkCullModeFlags.None } : settings;
    }

    private static PipelineSettings For(PipelineKind kind, string rich, string listed) => kind switch
    {
        PipelineKind.Opaque => new($"mesh{rich}.vert", $"mesh{rich}{listed}.frag", VkCullModeFlags.Back, true, true, false, 0),
        PipelineKind.Decal => new($"mesh{rich}.vert", $"decal{rich}.frag", VkCullModeFlags.Back, true, false, true, DecalDepthBias),
        PipelineKind.Label or PipelineKind.LabelOnGlass => new("text.vert", "text.frag", VkCullModeFlags.Back, true, false, true, LabelDepthBias),
        PipelineKind.Outline => new($"outline{rich}.vert", "outline.frag", VkCullModeFlags.Front, true, false, true, 0, Attributes: VertexLayout.Position | VertexLayout.Normal),
        PipelineKind.Transparent => new($"mesh{rich}.vert", $"mesh{rich}.frag", VkCullModeFlags.Back, true, false, true, 0),
        PipelineKind.Glass => new($"mesh{rich}.vert", $"glass{rich}.frag", VkCullModeFlags.None, true, false, true, 0),
        PipelineKind.Refractive => new($"mesh{rich}.vert", $"refractive{rich}.frag", VkCullModeFlags.Back, true, true, false, 0),
        PipelineKind.Panel => new("text.vert", "panel.frag", VkCullModeFlags.None, true, false, true, 0),
        PipelineKind.PanelText => new("text.vert", "text.frag", VkCullModeFlags.Back, true, false, true, LabelDepthBias),
        PipelineKind.OverlayPanel => new("text.vert", "panel.frag", VkCullModeFlags.None, false, false, true, 0),
        PipelineKind.OverlayText => new("text.vert", "text.frag", VkCullModeFlags.Back, false, false, true, 0),
        PipelineKind.Canvas => new("canvas.vert", "canvas.frag", VkCullModeFlags.Back, true, false, true, 0),
        PipelineKind.OverlayCanvas => new("canvas.vert", "canvas.frag", VkCullModeFlags.Back, false, false, true, 0),
        PipelineKind.CanvasPicture => new("picture.vert", "picture.frag", VkCullModeFlags.Back, true, false, true, 0, Attributes: VertexLayout.Plain & ~VertexLayout.Normal),
        PipelineKind.OverlayPicture => new("picture.vert", "picture.frag", VkCullModeFlags.Back, false, false, true, 0, Attributes: VertexLayout.Plain & ~VertexLayout.Normal),
        PipelineKind.Shadow => new($"shadow{rich}.vert", null, VkCullModeFlags.None, true, true, false, ShadowDepthBias, Attributes: VertexLayout.Position),
        PipelineKind.Depth => new($"depth{rich}.vert", null, VkCullModeFlags.Back, true, true, false, 0, Attributes: VertexLayout.Position),
        PipelineKind.FadingOpaque => new($"mesh{rich}.vert", $"mesh{rich}{listed}_fading.frag", VkCullModeFlags.Back, true, true, false, 0),
        PipelineKind.FadingDepth => new($"depth{rich}_fading.vert", "depth_fading.frag", VkCullModeFlags.Back, true, true, false, 0, Attributes: VertexLayout.Position) { WritesColor = false },
        PipelineKind.HiddenArea => new("hidden.vert", null, VkCullModeFlags.None, true, true, false, 0, Attributes: 0),
        PipelineKind.Particles => new("particle.vert", "particle.frag", VkCullModeFlags.None, true, false, true, 0, Attributes: 0),
        PipelineKind.SoftParticles => new("particle.vert", "particle_soft.frag", VkCullModeFlags.None, true, false, true, 0, Attributes: 0),
        PipelineKind.CopyColor => Copy("copy_color.frag"),
        PipelineKind.CopySampledColor => Copy("copy_color_sampled.frag"),
        PipelineKind.CopyDistance => Copy("copy_distance.frag"),
        PipelineKind.CopySampledDistance => Copy("copy_distance_sampled.frag"),
        PipelineKind.Occlusion => Copy("occlusion.frag"),
        PipelineKind.SampledOcclusion => Copy("occlusion_sampled.frag"),
        PipelineKind.DebugLines => new("line.vert", "line.frag", VkCullModeFlags.None, false, false, false, 0, Attributes: 0),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static PipelineSettings Copy(string fragmentShader) => new("copy.vert", fragmentShader, VkCullModeFlags.None, false, false, false, 0, Attributes: 0);
}

/// <summary>Values of the specialization constants, ids 0 to 5 in the shaders; the features take two.</summary>
internal struct ShaderConstants
{
    public const int Count = 6;

    public VkBool32 EncodesSrgb;
    public SurfacePattern Pattern;
    public VkBool32 IsTransparent;
    public VkBool32 IsSelfLit;
    public MaterialFeatures Features;
}
