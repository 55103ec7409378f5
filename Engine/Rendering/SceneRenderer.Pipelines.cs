using VRLab.Core.Models;
using VRLab.Rendering.Materials;
using VRLab.Rendering.Passes;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering;

public sealed partial class SceneRenderer
{
    private int _askedBatches;
    private int _askedPanels;
    private MaterialFeatures _askedFeatures;

    /// <summary>Pipelines that were made or are being made; for those who count what a scene costs before its first frame.</summary>
    public int PipelineCount => _pipelines.Values.Sum(pipelines => pipelines.Count);

    /// <summary>
    /// Lets workers make what the scene's materials need, while other models are still being loaded. Where what the light asks of them changes, all are
    /// asked for again. Allocates nothing where nothing is new.
    /// </summary>
    private void AskForPipelines()
    {
        MaterialFeatures light = FrameFeatures;
        if (light != _askedFeatures)
        {
            (_askedFeatures, _askedBatches) = (light, 0);
        }

        for (; _askedBatches < _batches.Count; _askedBatches++)
        {
            AskFor(_batches[_askedBatches], light);
        }

        for (; _askedPanels < _panels.Count; _askedPanels++)
        {
            AskFor(_panels[_askedPanels]);
        }
    }

    private void AskFor(DrawBatch batch, MaterialFeatures light)
    {
        for (int pass = 0; pass < _attachments.PassCount; pass++)
        {
            AskFor(PipelinesFor(_attachments.PassFormat(pass)), batch, light);
        }

        if (batch.IsCaster)
        {
            PipelinesFor(_attachments.PassFormat(0)).Ask(PipelineKind.Shadow, SurfacePattern.None, batch.Levels[0].Features);
            AskForOutline(batch.Levels[0].Features);
        }
    }

    /// <summary>Whatever can cast a shadow can be highlighted, at any frame.</summary>
    private void AskForOutline(MaterialFeatures features)
    {
        for (int pass = 0; pass < _attachments.PassCount; pass++)
        {
            PipelinesFor(_attachments.PassFormat(pass)).Ask(PipelineKind.Outline, SurfacePattern.None, features);
        }
    }

    private void AskFor(FlatPanel panel)
    {
        for (int pass = 0; pass < _attachments.PassCount; pass++)
        {
            foreach (PipelineKind kind in panel.Kinds)
            {
                PipelinesFor(_attachments.PassFormat(pass)).Ask(kind, SurfacePattern.None, MaterialFeatures.None);
            }
        }
    }

    private void AskFor(PipelineFactory pipelines, DrawBatch batch, MaterialFeatures light)
    {
        PartResource part = batch.Levels[0];
        MaterialFeatures features = part.Features | light | (_materialList is not null && batch.FitsDevice(isListed: true) ? MaterialFeatures.Listed : MaterialFeatures.None);
        pipelines.Ask(part.ShadingKind, part.Pattern, features);
        if (part.Kind == PipelineKind.Opaque)
        {
            pipelines.Ask(part.DepthKind, SurfacePattern.None, features);
        }

        if (part.Kind == PipelineKind.Refractive)
        {
            pipelines.Ask(PipelineKind.Glass, part.Pattern, features);
        }

        // Occlusion is switched while frames run.
        if (RenderQualities.LooksBehind(_quality))
        {
            pipelines.Ask(part.ShadingKind, part.Pattern, features | MaterialFeatures.ScreenOcclusion);
        }
    }
}
