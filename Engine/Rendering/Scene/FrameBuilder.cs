using System.Numerics;
using VRLab.Core;

namespace VRLab.Rendering.Scene;

/// <summary>
/// Turns the scene into instances and draws: things of one mesh and material are drawn together, what no eye sees is left out, near
/// things come first. Its work is what <see cref="RenderStatistics.PrepareMilliseconds"/> measures. Allocates nothing once its lists have grown.
/// </summary>
internal sealed class FrameBuilder(List<DrawBatch> batches)
{
    /// <summary>The room comes last: most of it is hidden by what stands in it.</summary>
    private const float RoomDepthMeters = 1000f;

    /// <summary>Radius by half of the picture's height: a bottle at two meters.</summary>
    private const float SmallestRefractedShare = 0.025f;

    /// <summary>What is larger is no lens, but many small things of a room in one mesh.</summary>
    private const float LargestRefractedMeters = 0.6f;

    private readonly ViewFrustum[] _frusta = new ViewFrustum[2];
    private readonly Matrix4x4[] _clipFromWorld = new Matrix4x4[2];
    private PictureArea _refracted = PictureArea.None;
    private int[] _seen = new int[256];
    private byte[] _levels = new byte[256];
    private byte[] _finerShares = new byte[256];
    private int _viewCount;
    private float _inverseTangent;
    private Vector3 _eye;
    private Vector3 _levelEye;
    private Vector3 _forward;
    private uint _cursor;
    private uint _baseInstance;

    public DrawList Draws { get; } = new();

    public int CulledCount { get; private set; }

    public long TriangleCount { get; private set; }

    /// <summary>Where things that refract look for what they show.</summary>
    public PictureArea Refracted => _refracted;

    public int InstanceCount => (int)_cursor;

    /// <param name="views">One or two.</param>
    /// <param name="levelEye">Where levels of detail are chosen from.</param>
    /// <param name="baseInstance">The number of the first instance that is written.</param>
    public void Begin(ReadOnlySpan<EyeView> views, Vector3 levelEye, uint baseInstance)
    {
        (_viewCount, _cursor, _baseInstance, CulledCount, TriangleCount) = (views.Length, 0, baseInstance, 0, 0);
        Draws.Clear();
        _refracted = PictureArea.None;
        (_eye, _levelEye) = (LevelEye.MiddleOf(views), levelEye);
        for (int i = 0; i < views.Length; i++)
        {
            _frusta[i] = new ViewFrustum(views[i]);
            _clipFromWorld[i] = Projection.ClipFromWorld(views[i]);
        }

        _forward = views[0].WorldFromEye.Forward;
        _inverseTangent = Projection.InverseHalfHeight(views[0].FieldOfView);
    }

    /// <summary>Culls and adds what the device does not draw by itself.</summary>
    public void AddBatches(Span<InstanceData> instances)
    {
        foreach (DrawBatch batch in batches)
        {
            int count = batch.Count == 0 || batch.IsOnDevice ? 0 : Cull(batch);
            if (count > 0 && batch.Kind == PipelineKind.Refractive)
            {
                AddRefracted(batch, count, instances);
            }
            else if (count > 0 && batch.IsBlended)
            {
                AddBlended(batch, count, instances);
            }
            else if (count > 0)
            {
                AddTogether(batch, count, instances);
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
        uint first = Write(DataOf(Matrix3x4.From(panel.WorldFromPanel), new Vector4(0, 1, panel.Opacity, 0)), instances);
        for (int i = 0; i < panel.Parts.Count; i++)
        {
            AddDraw(panel.Parts[i], panel.Parts[i].Kind, first, 1, depth, (sequence * FlatPanel.MaximumParts) + i, arenaVertexOffset);
        }
    }

    /// <summary>Adds the outlines of a highlighted thing.</summary>
    public void AddOutlines(SceneInstance instance, Span<InstanceData> instances)
    {
        foreach (SceneNode node in instance.Nodes)
        {
            for (int part = 0; part < node.Resource.Batches.Length; part++)
            {
                DrawBatch batch = node.Resource.Batches[part];
                Vector4 sphere = batch.Spheres[node.SlotOf(part)];
                if (batch.IsCaster && IsSeen(sphere.AsVector3(), sphere.W))
                {
                    uint first = Write(batch.Data[node.SlotOf(part)], instances);
                    AddDraw(batch.Levels[0], PipelineKind.Outline, first, 1, Vector3.Distance(sphere.AsVector3(), _eye));
                }
            }
        }
    }

    public void Sort() => Draws.Sort();

    /// <summary>Adds what casts a shadow within reach of a light to a list of its own.</summary>
    public void AddCasters(DrawList draws, Vector3 center, float reachMeters, bool includesRooms, Span<InstanceData> instances)
    {
        draws.Clear();
        foreach (DrawBatch batch in batches)
        {
            if (!batch.IsCaster || (batch.IsRoom && !includesRooms))
            {
                continue;
            }

            uint first = _cursor;
            for (int i = 0; i < batch.Count; i++)
            {
                if (Casts(batch, i, center, reachMeters))
                {
                    instances[(int)_cursor++] = batch.Data[i];
                }
            }

            if (_cursor > first)
            {
                draws.Add(batch.Levels[0], PipelineKind.Shadow, _baseInstance + first, _cursor - first, 0);
            }
        }

        draws.Sort();
    }

    /// <summary>How many instances <see cref="AddCasters"/> would write.</summary>
    public int CountCasters(Vector3 center, float reachMeters, bool includesRooms)
    {
        int count = 0;
        foreach (DrawBatch batch in batches)
        {
            for (int i = 0; batch.IsCaster && (includesRooms || !batch.IsRoom) && i < batch.Count; i++)
            {
                count += Casts(batch, i, center, reachMeters) ? 1 : 0;
            }
        }

        return count;
    }

    private static bool Casts(DrawBatch batch, int slot, Vector3 center, float reachMeters)
    {
        Vector4 sphere = batch.Spheres[slot];
        float reach = reachMeters + sphere.W;
        return sphere.W >= 0 && batch.Data[slot].State.W > 0 && Vector3.DistanceSquared(sphere.AsVector3(), center) < reach * reach;
    }

    /// <summary>Lists the slots that an eye sees.</summary>
    private int Cull(DrawBatch batch)
    {
        if (_seen.Length < batch.Count)
        {
            Array.Resize(ref _seen, batch.Count * 2);
            Array.Resize(ref _levels, batch.Count * 2);
            Array.Resize(ref _finerShares, batch.Count * 2);
        }

        int count = 0;
        ReadOnlySpan<Vector4> spheres = batch.Spheres;
        for (int i = 0; i < spheres.Length; i++)
        {
            Vector4 sphere = spheres[i];
            if (IsSeen(sphere.AsVector3(), sphere.W))
            {
                _seen[count++] = i;
            }
            else if (sphere.W >= 0)
            {
                CulledCount++;
            }
        }

        return count;
    }

    /// <summary>One draw for all, or for each level of detail.</summary>
    private void AddTogether(DrawBatch batch, int count, Span<InstanceData> instances)
    {
        float nearest = ChooseLevels(batch, count);
        for (int level = 0; level < batch.Levels.Length; level++)
        {
            uint first = _cursor;
            for (int i = 0; i < count; i++)
            {
                if (batch.Levels.Length == 1)
                {
                    instances[(int)_cursor++] = batch.Data[_seen[i]];
                }
                else if (_levels[i] == level || (_finerShares[i] > 0 && _levels[i] == level + 1))
                {
                    AddLevel(batch.Data[_seen[i]], _finerShares[i], isFiner: _levels[i] > level, instances);
                }
            }

            if (_cursor > first)
            {
                AddDraw(batch.Levels[level], batch.Kind, _baseInstance + first, _cursor - first, batch.IsRoom ? RoomDepthMeters : nearest);
            }
        }
    }

    /// <summary>One of the two levels that an instance is drawn in while it fades, or the only one.</summary>
    private void AddLevel(InstanceData data, int finerShare, bool isFiner, Span<InstanceData> instances)
    {
        data.State.X += LevelFade.StateOf(finerShare, isFiner);
        instances[(int)_cursor++] = data;
    }

    /// <summary>What is too small to show what lies behind it, or no single body, is drawn like thin glass, and asks for no copy of the picture.</summary>
    private void AddRefracted(DrawBatch batch, int count, Span<InstanceData> instances)
    {
        for (int i = 0; i < count; i++)
        {
            Vector4 sphere = batch.Spheres[_seen[i]];
            float distance = Vector3.Distance(sphere.AsVector3(), _eye);
            bool isPlain = sphere.W * _inverseTangent < SmallestRefractedShare * Vector3.Distance(sphere.AsVector3(), _levelEye) || sphere.W > LargestRefractedMeters;
            AddDraw(batch.Levels[0], isPlain ? PipelineKind.Glass : PipelineKind.Refractive, Write(batch.Data[_seen[i]], instances), 1, distance);
            for (int view = 0; view < _viewCount && !isPlain; view++)
            {
                _refracted.Add(_clipFromWorld[view], sphere.AsVector3(), sphere.W);
            }
        }
    }

    /// <summary>A draw for each, so that far ones can be drawn before near ones.</summary>
    private void AddBlended(DrawBatch batch, int count, Span<InstanceData> instances)
    {
        for (int i = 0; i < count; i++)
        {
            float distance = Vector3.Distance(batch.Spheres[_seen[i]].AsVector3(), _eye);
            AddDraw(batch.Levels[0], batch.Kind, Write(batch.Data[_seen[i]], instances), 1, distance);
        }
    }

    /// <summary>Fills the levels of the seen ones; returns how near the nearest is.</summary>
    private float ChooseLevels(DrawBatch batch, int count)
    {
        float nearest = float.MaxValue;
        for (int i = 0; i < count; i++)
        {
            Vector4 sphere = batch.Spheres[_seen[i]];
            float distance = Vector3.Distance(sphere.AsVector3(), _eye);
            nearest = Math.Min(nearest, distance + sphere.W);
            if (batch.Levels.Length > 1)
            {
                ChooseLevel(batch, i, sphere.W * _inverseTangent / Math.Max(Vector3.Distance(sphere.AsVector3(), _levelEye), 0.01f));
            }
        }

        return nearest;
    }

    private void ChooseLevel(DrawBatch batch, int seen, float share)
    {
        int level = batch.Mesh.LevelFor(share);
        int finer = batch.Fades && level > 0 ? LevelFade.FinerShare(share, batch.Mesh.MaximumShares[level - 1]) : 0;
        bool isFinerAlone = finer == LevelFade.Whole;
        (_levels[seen], _finerShares[seen]) = ((byte)(isFinerAlone ? level - 1 : level), (byte)(isFinerAlone ? 0 : finer));
    }

    private uint Write(in InstanceData data, Span<InstanceData> instances)
    {
        instances[(int)_cursor] = data;
        return _baseInstance + _cursor++;
    }

    private void AddDraw(PartResource part, PipelineKind kind, uint first, uint count, float depth, int sequence = 0, long arenaVertexOffset = -1)
    {
        Draws.Add(part, kind, first, count, depth, sequence, arenaVertexOffset);
        TriangleCount += part.IndexCount / 3 * count;
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

    private static InstanceData DataOf(in Matrix3x4 m, Vector4 state) => new() { Row0 = m.Row0, Row1 = m.Row1, Row2 = m.Row2, State = state };
}
