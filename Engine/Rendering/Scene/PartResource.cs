using VRLab.Core.Models;

namespace VRLab.Rendering.Scene;

/// <summary>A range of the shared mesh buffers and how to draw it.</summary>
internal sealed record PartResource(
    PipelineKind Kind, SurfacePattern Pattern, uint FirstIndex, uint IndexCount, int VertexOffset, DrawParameters Draw)
{
    public static PartResource Of(PipelineKind kind, SurfacePattern pattern, in MeshRange range, in DrawParameters draw) =>
        new(kind, pattern, range.FirstIndex, range.IndexCount, range.VertexOffset, draw);
}
