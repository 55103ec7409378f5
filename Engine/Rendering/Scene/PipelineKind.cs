namespace VRLab.Rendering.Scene;

/// <summary>How a part is drawn; together with the surface pattern it selects a pipeline.</summary>
internal enum PipelineKind
{
    Opaque,

    /// <summary>Marks on opaque surfaces.</summary>
    Decal,

    /// <summary>Texts on opaque surfaces: what bends light in front of them shows them too.</summary>
    Label,
    Outline,

    /// <summary>A body that bends what lies behind it; the first kind that is drawn when all that is opaque is there.</summary>
    Refractive,

    /// <summary>Texts on what is seen through: they lie before what that shows.</summary>
    LabelOnGlass,
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

    /// <summary>As the opaque kind and its depth, for levels of detail that fade into each other.</summary>
    FadingOpaque,
    FadingDepth,
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
