using System.Diagnostics;
using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Gpu;
using VRLab.Rendering.Culling;
using VRLab.Rendering.Passes;
using VRLab.Rendering.Scene;
using VRLab.Rendering.Text;

namespace VRLab.Rendering;

public sealed partial class SceneRenderer
{
    /// <summary>How fast highlights pulse; nothing may flash three times a second (W3C WCAG 2.2, 2.3.1).</summary>
    public const double PulseHertz = 0.8;

    /// <summary>
    /// Records the frame. The target's size and layers are those of the options; its old contents are lost and it is left in
    /// use as <see cref="GpuImageUse.ColorAttachment"/>.
    /// </summary>
    /// <param name="frame">The frame in flight; its arena takes instances, uniforms and panels.</param>
    /// <param name="target">An image with as many layers as there are views.</param>
    /// <param name="views">One view for each layer.</param>
    /// <param name="timeSeconds">Time for pulses.</param>
    /// <param name="depth">Takes the depth of what was drawn, one layer for each view, and is left in use as <see cref="GpuImageUse.DepthAttachment"/>; null: nobody wants it.</param>
    public void Record(GpuFrame frame, GpuImage target, ReadOnlySpan<EyeView> views, double timeSeconds = 0, GpuImage? depth = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var whole = new SceneTarget(target, depth, RenderScale);
        bool isFoveated = Foveation != FoveationLevel.Off;
        if (isFoveated)
        {
            _rates!.Prepare(frame, Foveation, whole.Extent, views);
        }

        Record(frame, _attachments, whole with { Rates = isFoveated ? _rates : null }, views, timeSeconds, _hiddenArea.Prepare(frame, views));
    }

    /// <summary>Frames of the renderer's own size can be shaded more coarsely where eyes see less.</summary>
    public bool CanFoveate => _gpu.Features.ShadingRate is not null;

    /// <summary>For frames of the renderer's own size, seen through lenses; stays off where <see cref="CanFoveate"/> is false.</summary>
    public FoveationLevel Foveation { get; set => field = CanFoveate ? value : FoveationLevel.Off; }

    /// <summary>The part of the images, from their first corner, that frames of the renderer's own size are drawn into: a factor on width and height.</summary>
    public float RenderScale { get; set; } = 1f;

    /// <summary>Leaves out what the lens of a view hides, in the frames of the renderer's own size.</summary>
    /// <param name="view">The eye.</param>
    /// <param name="triangles">Corners on the plane one meter ahead of the eye: X right, Y up; three each. Empty: all is seen.</param>
    public void SetHiddenArea(int view, ReadOnlySpan<Vector2> triangles) => _hiddenArea.Set(view, triangles);

    /// <summary>Records a frame into an offscreen target of any size.</summary>
    public void Record(GpuFrame frame, OffscreenTarget target, ReadOnlySpan<EyeView> views, double timeSeconds = 0)
    {
        ArgumentNullException.ThrowIfNull(target);
        Record(frame, target.Attachments, new SceneTarget(target.Color, null, 1f), views, timeSeconds, default);
    }

    private void Record(GpuFrame frame, SceneAttachments attachments, in SceneTarget target, ReadOnlySpan<EyeView> views, double timeSeconds, HiddenDraw hidden)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(target.Color, nameof(target));
        Check(attachments, target.Color, views.Length);
        // Reading counters is the driver's work, and on a software device it waits for the frames before.
        _meter?.Begin(frame);
        long start = Stopwatch.GetTimestamp();
        RefreshLights(frame);
        _materials.Update(frame);
        AskForPipelines();
        double lightMilliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Vector3 levelEye = attachments.LevelEye.Follow(views);
        ulong uniformOffset = Prepare(frame, attachments, target, views, levelEye, timeSeconds);
        double prepareMilliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        CopyChangedTextures(frame);
        _deviceScene?.Cull(frame, CullViews.From(views, levelEye, _deviceScene.Layout));
        _meter?.MarkCulling(frame);
        _descriptors.Bind(frame, uniformOffset);
        RecordShadows(frame, PipelinesFor(attachments.PassFormat(0)));
        _meter?.MarkShadows(frame);
        ScenePass.Prepare(frame.Commands, attachments, target);
        BehindNeed behind = LookBehind(attachments, target);
        int draws = 0;
        for (int pass = 0; pass < attachments.PassCount; pass++)
        {
            draws = RecordPass(frame, attachments, target, pass, hidden, behind, uniformOffset);
            _meter?.EndPass(frame, pass);
        }

        _meter?.End(frame);
        _statistics = new RenderStatistics(
            ShadowDrawCount + draws, _builder.TriangleCount, _builder.InstanceCount, _builder.CulledCount,
            _glyphs.RefusedCount, _shadowCount > 0, prepareMilliseconds, Stopwatch.GetElapsedTime(start).TotalMilliseconds)
        {
            Path = Path,
            ListedDraws = ShadowDrawCount + draws - (_deviceScene is null ? 0 : _deviceScene.Layout.Groups.Length - _deviceScene.Layout.ListedGroupCount),
            Foveation = target.Rates is null ? FoveationLevel.Off : Foveation,
            LightMilliseconds = lightMilliseconds,
            RefractedShare = (behind & BehindNeed.Color) != 0 ? _builder.Refracted.Share : 0,
            HidesPlaces = (behind & BehindNeed.Occlusion) != 0,
            KnownShare = (behind & BehindNeed.Colored) == 0 ? 0 : _particleDraw.Count > 0 ? 1 : _builder.Refracted.Share,
            UploadedBytes = (long)frame.UsedBytes,
        };
    }

    private static void Check(SceneAttachments attachments, GpuImage target, int viewCount)
    {
        if (viewCount != attachments.ViewCount || target.Description.Layers != viewCount)
        {
            throw new ArgumentException($"The target has {target.Description.Layers} layers and there are {viewCount} views; expected {attachments.ViewCount} of both.", nameof(target));
        }

        if (target.Description.Width != attachments.Width || target.Description.Height != attachments.Height)
        {
            throw new ArgumentException(
                $"The target is {target.Description.Width} x {target.Description.Height}; expected {attachments.Width} x {attachments.Height}.", nameof(target));
        }
    }

    /// <summary>Culls, orders and writes instances, panels and uniforms into the arena; returns the uniforms' offset.</summary>
    private ulong Prepare(GpuFrame frame, SceneAttachments attachments, in SceneTarget target, ReadOnlySpan<EyeView> views, Vector3 levelEye, double timeSeconds)
    {
        UpdateShapes(frame);
        _deviceScene?.Arrange(_batches);
        uint baseInstance = ReserveInstances(frame, MaximumInstances + ChooseShadows(), out Span<InstanceData> instances);
        _builder.Begin(views, levelEye, baseInstance);
        _builder.AddBatches(instances);
        AddOutlines(instances);
        AddCasters(instances);
        AddPanels(frame, instances);
        _builder.Sort();
        _particleDraw = _particles.Prepare(frame, views, timeSeconds);
        _lineDraw = Debug.Prepare(frame);
        RefreshContact();
        _uniforms.Behind = BehindArea(attachments, target);
        _uniforms.OcclusionScale = new Vector4(_occlusion.Scale, 0, 0);
        _uniforms.BehindLimits = LimitsOf(RefractedArea(attachments, target), attachments);
        return WriteUniforms(frame, views, timeSeconds);
    }

    /// <summary>Instances that a frame needs at most without shadows: each drawable once, or twice while it fades, once more where it is highlighted, each panel once.</summary>
    private int MaximumInstances
    {
        get
        {
            int count = _panels.Count;
            foreach (DrawBatch batch in _batches)
            {
                count += batch.IsOnDevice ? 0 : batch.Fades ? 2 * batch.Count : batch.Count;
            }

            foreach (SceneInstance instance in _highlighted)
            {
                foreach (SceneNode node in instance.Nodes)
                {
                    count += node.Resource.Batches.Length;
                }
            }

            return count;
        }
    }

    private int ShadowDrawCount
    {
        get
        {
            int count = 0;
            for (int i = 0; i < _shadowCount; i++)
            {
                count += _shadowDraws[i].Count;
            }

            return count;
        }
    }

    private void AddOutlines(Span<InstanceData> instances)
    {
        foreach (SceneInstance instance in _highlighted)
        {
            _builder.AddOutlines(instance, instances);
        }
    }

    private void AddPanels(GpuFrame frame, Span<InstanceData> instances)
    {
        for (int i = 0; i < _panels.Count; i++)
        {
            FlatPanel panel = _panels[i];
            if (panel is { IsVisible: true, Opacity: > 0, IsDetached: false })
            {
                ulong vertices = frame.Upload(panel.Vertices);
                _builder.AddPanel(panel, i, (long)vertices, instances);
            }
        }
    }

    private ulong WriteUniforms(GpuFrame frame, ReadOnlySpan<EyeView> views, double timeSeconds)
    {
        for (int i = 0; i < 2; i++)
        {
            EyeView view = views[Math.Min(i, views.Length - 1)];
            _uniforms.ClipFromWorld[i] = Projection.ClipFromWorld(view);
            _uniforms.EyeInWorld[i] = new Vector4(view.WorldFromEye.Position, 1f);
        }

        _uniforms.KeyRadiance.W = (float)Math.Sin(timeSeconds * Math.Tau * PulseHertz);
        _uniforms.ContactArea = new Vector4(_contact.Corner, _contact.InverseSize.X, _contact.InverseSize.Y);
        return frame.Upload(new ReadOnlySpan<FrameUniforms>(in _uniforms));
    }

    private void RefreshContact()
    {
        if (!_isContactStale)
        {
            return;
        }

        Vector4 minimum = _uniforms.RoomMinimum;
        Vector4 maximum = _uniforms.RoomMaximum;
        _contact.Begin(new Vector3(minimum.X, minimum.Y, minimum.Z), new Vector3(maximum.X, maximum.Y, maximum.Z));
        foreach (SceneInstance? instance in _instances)
        {
            AddContact(instance, minimum.Y);
        }

        _contact.End();
    }

    private void AddContact(SceneInstance? instance, float floorY)
    {
        if (instance is not { IsVisible: true, CastsShadow: true })
        {
            return;
        }

        foreach (SceneNode node in instance.Nodes)
        {
            if (!node.Resource.IsRoom)
            {
                _contact.Add(node, floorY);
            }
        }
    }

    private void CopyChangedTextures(GpuFrame frame)
    {
        if (_isContactStale)
        {
            _textures.CopyRows(frame, _textures.Contact, _contact.Levels, 0, ContactRows);
            _isContactStale = false;
        }

        if (_glyphs.HasChanges)
        {
            (int first, int count) = _glyphs.TakeChanges(GlyphRowsPerFrame);
            _textures.CopyRows(frame, _textures.Glyphs, _glyphs.Levels, first * GlyphAtlas.CellSize, count * GlyphAtlas.CellSize);
        }
    }

    private const int ContactRows = Lighting.ContactMap.Size;
}
