namespace VRLab.Rendering.Scene;

/// <summary>How a part is drawn; together with the surface pattern it selects a pipeline.</summary>
internal enum PipelineKind
{
    Opaque,
    Label,
    Outline,
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
    DebugLines,
}
