using System.Numerics;
using VRLab.Gpu;
using VRLab.Rendering.Lighting;
using VRLab.Rendering.Passes;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering;

public sealed partial class SceneRenderer
{
    /// <summary>Instances that one frame writes for shadows at most; maps beyond that wait for the next frame.</summary>
    private const int CastersPerFrame = 24_000;

    private readonly int[] _shadowTiles = new int[ShadowAtlas.TileCount];
    private readonly DrawList[] _shadowDraws = [.. Enumerable.Range(0, ShadowAtlas.TileCount).Select(_ => new DrawList())];
    private int _shadowCount;

    /// <summary>Chooses the maps that this frame draws again; returns how many instances that takes.</summary>
    private int ChooseShadows()
    {
        (_shadowCount, int casters, int changed) = (0, 0, 0);
        for (int tile = 0; tile < ShadowAtlas.TileCount; tile++)
        {
            bool isMissing = _shadows.IsMissing(tile);
            if (!_shadows.IsStale(tile) || (tile != ShadowAtlas.KeyTile && !isMissing && changed >= _options.ShadowUpdatesPerFrame))
            {
                continue;
            }

            (Vector3 center, float reach) = _shadows.ReachOf(tile);
            int count = _builder.CountCasters(center, reach, includesRooms: _shadows.ShowsRooms(tile));
            if (_shadowCount == 0 || casters + count <= CastersPerFrame)
            {
                casters += count;
                changed += tile == ShadowAtlas.KeyTile || isMissing ? 0 : 1;
                _shadowTiles[_shadowCount++] = tile;
            }
        }

        return casters;
    }

    private void AddCasters(Span<InstanceData> instances)
    {
        for (int i = 0; i < _shadowCount; i++)
        {
            int tile = _shadowTiles[i];
            (Vector3 center, float reach) = _shadows.ReachOf(tile);
            _builder.AddCasters(_shadowDraws[i], center, reach, includesRooms: _shadows.ShowsRooms(tile), instances);
        }
    }

    private void RecordShadows(GpuFrame frame, PipelineFactory pipelines)
    {
        if (_shadowCount == 0)
        {
            return;
        }

        frame.Commands.Transition(_shadows.Image, GpuImageUse.ShaderSampled, GpuImageUse.DepthAttachment);
        for (int i = 0; i < _shadowCount; i++)
        {
            int tile = _shadowTiles[i];
            ScenePass.BeginShadow(frame.Commands, _shadows.Image, _shadows.AreaOf(tile));
            SceneDrawing.RecordShadow(frame, _shadowDraws[i], _meshes, pipelines, _descriptors.PipelineLayout, _shadows.ClipFromWorld(tile));
            ScenePass.End(frame.Commands);
            _shadows.MarkDrawn(tile);
        }

        frame.Commands.Transition(_shadows.Image, GpuImageUse.DepthAttachment, GpuImageUse.ShaderSampled);
    }
}
