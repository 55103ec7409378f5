using VRLab.Core.Models;
using VRLab.Rendering.Materials;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering.Passes;

/// <summary>What tells pipelines of one target apart: what makes no difference to a kind is left out.</summary>
internal readonly record struct PipelineKey(PipelineKind Kind, SurfacePattern Pattern, MaterialFeatures Features)
{
    public static PipelineKey Of(PipelineKind kind, SurfacePattern pattern, MaterialFeatures features) => kind switch
    {
        PipelineKind.Opaque or PipelineKind.FadingOpaque or PipelineKind.Decal => new(kind, pattern, features),
        PipelineKind.Refractive or PipelineKind.Transparent or PipelineKind.Glass => new(kind, pattern, features & ~MaterialFeatures.ScreenOcclusion),
        _ => new(kind, SurfacePattern.None, features & MaterialFeatures.Shape),
    };
}
