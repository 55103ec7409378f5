namespace VRLab.Rendering.Scene;

/// <summary>How a part is drawn; together with the surface pattern it selects a pipeline.</summary>
internal enum PipelineKind
{
    Opaque,

    /// <summary>Marks on opaque surfaces.</summary>
    Decal,
    Outline,

    /// <summary>A body that bends what lies behind it; the first kind that is drawn when all that is opaque is there.</summary>
    Refractive,

    /// <summary>After bodies that bend light: labels on them lie before what they show, and write no depth.</summary>
    Label,
    Transparent,
    Glass,
    Panel,
    PanelText,
    OverlayPanel,
    OverlayText,
    Canvas,
    OverlayCanvas,
    CanvasPicture,
    OverlayPicture,
    Shadow,
    Depth,
    HiddenArea,
    Particles,
    SoftParticles,
    DebugLines,
    CopyColor,
    CopySampledColor,
    CopyDistance,
    CopySampledDistance,
    Occlusion,
    SampledOcclusion,
}
