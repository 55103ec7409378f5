using VRLab.Core.Models;
using VRLab.Rendering.Materials;

namespace VRLab.Rendering.Scene;

/// <summary>A range of the shared mesh buffers and how to draw it.</summary>
internal sealed record PartResource(
    PipelineKind Kind, SurfacePattern Pattern, uint FirstIndex, uint IndexCount, int VertexOffset, DrawParameters Draw)
{
    /// <summary>Numbers and maps; null for texts and panels, which have none.</summary>
    public MaterialResource? Material { get; init; }

    /// <summary>What the pipeline computes: the material's features and the mesh's.</summary>
    public MaterialFeatures Features { get; init; }

    /// <summary>Its vertices lie in the buffer of rich ones.</summary>
    public bool IsRich => (Features & MaterialFeatures.RichVertices) != 0;

    /// <summary>One of several levels of detail that fade into each other.</summary>
    public bool Fades { get; init; }

    /// <summary>The pipeline that gives it its colors, where nothing else is asked for.</summary>
    public PipelineKind ShadingKind => Kind == PipelineKind.Opaque && Fades ? PipelineKind.FadingOpaque : Kind;

    /// <summary>The pipeline that lays down its depth.</summary>
    public PipelineKind DepthKind => Fades ? PipelineKind.FadingDepth : PipelineKind.Depth;

    public static PartResource Of(PipelineKind kind, SurfacePattern pattern, in MeshRange range, MaterialResource? material, MaterialFeatures features, bool fades = false) =>
        new(kind, pattern, range.FirstIndex, range.IndexCount, range.VertexOffset, default) { Material = material, Features = features, Fades = fades };
}
