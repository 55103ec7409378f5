using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Rendering.Scene;

/// <summary>
/// Turns the scene into instances and draws: nodes of one model are drawn together, what no eye sees is left out, near
/// things come first. Its work is what <see cref="RenderStatistics.PrepareMilliseconds"/> measures. Allocates nothing once its lists have grown.
/// </summary>
internal sealed class FrameBuilder(List<ModelResource> models, List<FlatPanel> panels)
{
    private readonly ViewFrustum[] _frusta = new ViewFrustum[2];
    private int _viewCount;
    private Vector3 _eye;
    private Vector3 _forward;
    private uint _cursor;
    private uint _baseInstance;

    public DrawList Draws { get; } = new();

    public DrawList ShadowDraws { get; } = new();

    public int CulledCount { get; private set; }

    public int TriangleCount { get; private set; }

    public int InstanceCount => (int)_cursor;

    /// <summary>Most instances that a frame can need: each node once for the eyes, once for its outline, once for the shadow; each panel once.</summary>
    public int MaximumInstances
    {
        get
        {
            int count = panels.Count;
            foreach (ModelResource model in models)
            {
                foreach (NodeResource node in model.Nodes)
                {
                    count += node.Instances.Count * 3;
                }
            }

            return count;
        }
    }

    public void Begin(ReadOnlySpan<EyeView> views, uint baseInstance)
    {
        (_viewCount, _cursor, _baseInstance, CulledCount, TriangleCount) = (views.Length, 0, baseInstance, 0, 0);
        Draws.Clear();
        ShadowDraws.Clear();
        _eye = Vector3.Zero;
        for (int i = 0; i < views.Length; i++)
        {
            _frusta[i] = new ViewFrustum(views[i]);
            _eye += views[i].WorldFromEye.Position / views.Length;
        }

        _forward = views[0].WorldFromEye.Forward;
    }

    public void AddModels(Span<InstanceData> instances, bool includesShadow)
    {
        foreach (ModelResource model in models)
        {
            foreach (NodeResource node in model.Nodes)
            {
                if (node.Instances.Count > 0 && node.Parts.Length > 0)
                {
                    AddNode(node, instances);
                    if (includesShadow && !node.IsRoom)
                    {
                        AddShadow(node, instances);
                    }
                }
            }
        }
    }

    /// <summary>Adds a panel whose vertices lie in the arena.</summary>
    public void AddPanel(FlatPanel panel, int sequence, long arenaVertexOffset, Span<InstanceData> instances)
    {
        Vector3 center = panel.WorldFromPanel.Position;
        if (!IsSeen(center, panel.Radius))
        {
            CulledCount++;
            return;
        }

        float depth = Vector3.Dot(center - _eye, _forward);
        uint first = _baseInstance + _cursor;
        instances[(int)_cursor++] = DataOf(Matrix3x4.From(panel.WorldFromPanel), new Vector4(0, 1, panel.Opacity, 0));
        for (int i = 0; i < panel.Parts.Count; i++)
        {
            AddDraw(panel.Parts[i], panel.Parts[i].Kind, first, 1, depth, (sequence * 8) + i, arenaVertexOffset);
        }
    }

    public void Sort()
    {
        Draws.Sort();
        ShadowDraws.Sort();
    }

    private void AddNode(NodeResource node, Span<InstanceData> instances)
    {
        uint first = _cursor;
        float nearest = float.MaxValue;
        foreach (SceneNode instance in node.Instances)
        {
            if (!instance.Owner.IsVisible)
            {
                continue;
            }

            if (!IsSeen(instance.CenterInWorld, node.Bounds.Radius))
            {
                CulledCount++;
                continue;
            }

            instances[(int)_cursor++] = DataOf(instance.WorldFromNode, StateOf(instance));
            // The room comes last: most of it is hidden by what stands in it.
            nearest = Math.Min(nearest, node.IsRoom ? 1000f : Vector3.Distance(instance.CenterInWorld, _eye) + (0.5f * node.Bounds.Radius));
        }

        AddParts(node, first, nearest);
        AddOutlines(node, instances);
    }

    private void AddParts(NodeResource node, uint first, float depth)
    {
        uint count = _cursor - first;
        if (count == 0)
        {
            return;
        }

        foreach (PartResource part in node.Parts)
        {
            AddDraw(part, part.Kind, _baseInstance + first, count, depth);
        }
    }

    private void AddOutlines(NodeResource node, Span<InstanceData> instances)
    {
        foreach (SceneNode instance in node.Instances)
        {
            if (instance.Owner.Highlight <= 0 || !instance.Owner.IsVisible || !IsSeen(instance.CenterInWorld, node.Bounds.Radius))
            {
                continue;
            }

            uint first = _baseInstance + _cursor;
            instances[(int)_cursor++] = DataOf(instance.WorldFromNode, StateOf(instance));
            foreach (PartResource part in node.Parts)
            {
                if (part.Kind == PipelineKind.Opaque)
                {
                    AddDraw(part, PipelineKind.Outline, first, 1, Vector3.Distance(instance.CenterInWorld, _eye));
                }
            }
        }
    }

    private void AddShadow(NodeResource node, Span<InstanceData> instances)
    {
        uint first = _cursor;
        foreach (SceneNode instance in node.Instances)
        {
            if (instance.Owner.IsVisible && instance.Owner.CastsShadow)
            {
                instances[(int)_cursor++] = DataOf(instance.WorldFromNode, Vector4.Zero);
            }
        }

        foreach (PartResource part in node.Parts)
        {
            if (_cursor > first && part.Kind == PipelineKind.Opaque)
            {
                ShadowDraws.Add(part, PipelineKind.Shadow, _baseInstance + first, _cursor - first, 0);
            }
        }
    }

    private void AddDraw(PartResource part, PipelineKind kind, uint first, uint count, float depth, int sequence = 0, long arenaVertexOffset = -1)
    {
        Draws.Add(part, kind, first, count, depth, sequence, arenaVertexOffset);
        TriangleCount += (int)(part.IndexCount / 3 * count);
    }

    private bool IsSeen(Vector3 center, float radius)
    {
        for (int i = 0; i < _viewCount; i++)
        {
            if (_frusta[i].Touches(center, radius))
            {
                return true;
            }
        }

        return false;
    }

    private static Vector4 StateOf(SceneNode node)
    {
        float emission = node.Resource.Name == ModelAsset.LampNode ? node.Owner.LampBrightness : 1f;
        return new Vector4(node.Owner.Highlight, emission, 1f, 0);
    }

    private static InstanceData DataOf(in Matrix3x4 m, Vector4 state) => new() { Row0 = m.Row0, Row1 = m.Row1, Row2 = m.Row2, State = state };
}
