using VRLab.Gpu;
using VRLab.Rendering.Culling;
using VRLab.Rendering.Materials;
using VRLab.Rendering.Passes;

namespace VRLab.Rendering;

public sealed partial class SceneRenderer
{
    private bool HasDeviceDraws => _deviceScene?.Layout.PlaceCount > 0;

    /// <summary>
    /// One pass over all views, or over one of them: depth, then what is opaque, then a look at that where something bends it, then the rest. What the device
    /// chose comes before what the processor did. Returns how many calls draw.
    /// </summary>
    private int RecordPass(GpuFrame frame, SceneAttachments attachments, in SceneTarget target, int pass, HiddenDraw hidden, BehindNeed behind, ulong uniformOffset)
    {
        PipelineFactory pipelines = PipelinesFor(attachments.PassFormat(pass));
        uint viewMask = attachments.PassFormat(pass).ViewMask;
        bool isInterrupted = (behind & BehindNeed.Colored) != 0;
        PassPart last = isInterrupted ? PassPart.Middle : PassPart.Last;
        bool hidesPlaces = (behind & BehindNeed.Occlusion) != 0;
        ScenePass.Begin(frame.Commands, attachments, target, viewMask, PassPart.First | (hidesPlaces ? PassPart.Middle : last));
        SceneDrawing.RecordHidden(frame, hidden, pipelines, _descriptors.PipelineLayout);
        int draws = _builder.Draws.Count + RecordDepth(frame, pipelines, uniformOffset);
        if (hidesPlaces)
        {
            ScenePass.End(frame.Commands);
            RecordOcclusion(frame, attachments, target, viewMask);
            ScenePass.Begin(frame.Commands, attachments, target, viewMask, last);
        }

        _meter?.BeginShading(frame, pass);
        draws += RecordDeviceDraws(frame, pipelines, uniformOffset, FeaturesOf(behind));
        RecordDraws(frame, ..OpaqueDraws, pipelines, behind);
        if (isInterrupted)
        {
            _meter?.EndShading(frame, pass);
            ScenePass.End(frame.Commands);
            RecordBehind(frame, attachments, target, behind, viewMask);
            ScenePass.Begin(frame.Commands, attachments, target, viewMask, PassPart.Last);
            _meter?.BeginShading(frame, pass, part: 1);
        }

        RecordDraws(frame, OpaqueDraws.._builder.Draws.Count, pipelines, behind);
        SceneDrawing.RecordParticles(frame, _particleDraw, isInterrupted, pipelines, _descriptors.PipelineLayout);
        SceneDrawing.RecordLines(frame, _lineDraw, pipelines, _descriptors.PipelineLayout);
        _meter?.EndShading(frame, pass, isInterrupted ? 1 : 0);
        ScenePass.End(frame.Commands);
        return draws;
    }

    private int RecordDepth(GpuFrame frame, PipelineFactory pipelines, ulong uniformOffset)
    {
        int draws = 0;
        if (HasDeviceDraws)
        {
            _descriptors.BindDrawn(frame, uniformOffset);
            draws = IndirectDrawing.RecordDepth(frame, _deviceScene!, _meshes, pipelines);
            _descriptors.Bind(frame, uniformOffset);
        }

        return draws + SceneDrawing.RecordDepth(frame, _builder.Draws, _meshes, pipelines);
    }

    private int RecordDeviceDraws(GpuFrame frame, PipelineFactory pipelines, ulong uniformOffset, MaterialFeatures features)
    {
        if (!HasDeviceDraws)
        {
            return 0;
        }

        _descriptors.BindDrawn(frame, uniformOffset);
        int draws = IndirectDrawing.Record(frame, _deviceScene!, _meshes, pipelines, _materialList is null ? _descriptors.PipelineLayout : _descriptors.ListedPipelineLayout, _materialList, features);
        _descriptors.Bind(frame, uniformOffset);
        return draws;
    }
}
