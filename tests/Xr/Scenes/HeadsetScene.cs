using System.Numerics;
using VRLab.Core;
using VRLab.Gpu;
using VRLab.Xr.OpenXr;
using VRLab.Xr.Simulation;

namespace VRLab.Xr.Tests.Scenes;

/// <summary>A wearer moves for two hundred poses in the real runtime; every tenth frame is drawn.</summary>
internal static class HeadsetScene
{
    private const int PoseCount = 200;
    private const int WarmUpPoses = 60;

    public static void Run()
    {
        using SimulatedHeadset headset = SimulatedHeadset.Prepare(new SimulatedHeadsetOptions(64, 48, 1000));
        OpenXrBackend backend = OpenXrBackend.Open(new OpenXrBackendOptions { Validation = true });
        using RemoteHeadset remote = headset.Connect();
        using (ClearingPainter painter = new(backend.Gpu))
        {
            PrintCapabilities(backend);
            Drive(backend, remote, painter);
        }

        backend.Dispose();
        Console.WriteLine($"validation={string.Join(" | ", backend.Gpu.ValidationMessages)}");
    }

    private static void PrintCapabilities(OpenXrBackend backend)
    {
        XrCapabilities found = backend.Capabilities;
        Console.WriteLine($"runtime={found.RuntimeName}, {found.SystemName}");
        Console.WriteLine($"view={found.ViewWidth}x{found.ViewHeight}x{found.ViewCount}");
        Console.WriteLine($"hands={found.HasHandTracking}");
        Console.WriteLine($"stage={found.HasStageSpace}");
        Console.WriteLine($"extensions={string.Join(' ', found.Extensions)}");
        Console.WriteLine($"hidden={backend.HiddenAreaOf(0).Length} {backend.HiddenAreaOf(1).Length}");
        Console.WriteLine($"profiles={string.Join(' ', backend.KnownProfiles)}");
    }

    private static void Drive(OpenXrBackend backend, RemoteHeadset remote, ClearingPainter painter)
    {
        List<HeadsetState> states = [];
        Counters counters = new();
        using IXrQuad quad = backend.CreateQuad(32, 16)!;
        SimulatedPose sent = PoseAt(0);
        remote.Send(sent);
        int reported = 0;
        long allocatedBefore = 0;
        while (reported < PoseCount && !backend.PollEvents().IsOver())
        {
            Note(states, backend.State);
            if (!backend.BeginFrame(out XrFrame frame))
            {
                continue;
            }

            counters.Frames++;
            backend.Sample(frame, out XrInput input);
            if (backend.State == HeadsetState.Focused && RemoteHeadset.IsReportedBy(sent, input))
            {
                reported++;
                counters.Check(sent, input, backend);
                sent = PoseAt(reported);
                remote.Send(sent);
                allocatedBefore = reported == WarmUpPoses ? GC.GetAllocatedBytesForCurrentThread() : allocatedBefore;
            }

            counters.Draw(backend, frame, painter, quad);
            backend.EndFrame(frame);
        }

        Console.WriteLine($"allocated={GC.GetAllocatedBytesForCurrentThread() - allocatedBefore}");
        Console.WriteLine($"profile={backend.ProfileOf(Hand.Left)} {backend.ProfileOf(Hand.Right)}");
        CheckRecentering(backend, sent);
        ReadBack(backend, painter);
        Leave(backend, states);
        Console.WriteLine($"reported={reported}");
        Console.WriteLine($"states={string.Join(' ', states)}");
        counters.Print();
    }

    /// <summary>The last pose sent is still on its way: let it arrive, so that nothing moves between the two samples.</summary>
    private static void CheckRecentering(OpenXrBackend backend, in SimulatedPose last)
    {
        XrInput input;
        do
        {
            input = SampleOneFrame(backend);
        }
        while (!RemoteHeadset.IsReportedBy(last, input));
        backend.Recenter();
        Pose head = SampleOneFrame(backend).StageFromHead;
        bool isAboveOrigin = MathF.Abs(head.Position.X) < 1e-4f && MathF.Abs(head.Position.Z) < 1e-4f;
        bool isFloorKept = MathF.Abs(head.Position.Y - last.StageFromHead.Position.Y) < 1e-4f;
        Console.WriteLine($"recentered={isAboveOrigin && isFloorKept && MathF.Abs(head.Forward.X) < 1e-4f && head.Forward.Z < 0}");
    }

    private static XrInput SampleOneFrame(OpenXrBackend backend)
    {
        backend.PollEvents();
        backend.BeginFrame(out XrFrame frame);
        backend.Sample(frame, out XrInput input);
        backend.EndFrame(frame);
        return input;
    }

    private static void ReadBack(OpenXrBackend backend, ClearingPainter painter)
    {
        using GpuReadback readback = new(backend.Gpu);
        backend.BeginFrame(out XrFrame frame);
        backend.Sample(frame, out _);
        if (backend.TryAcquire(out XrRenderTarget target))
        {
            painter.Paint(target, 1, 0, 0);
            byte[] right = readback.ReadRgba(target.Image, GpuImageUse.ColorAttachment, layer: 1);
            Console.WriteLine($"pixel={right[0]} {right[1]} {right[2]} {right[3]}");
        }

        backend.EndFrame(frame);
    }

    private static void Leave(OpenXrBackend backend, List<HeadsetState> states)
    {
        backend.RequestExit();
        while (!backend.PollEvents().IsOver())
        {
            Note(states, backend.State);
            if (backend.BeginFrame(out XrFrame frame))
            {
                backend.EndFrame(frame);
            }
        }

        Note(states, backend.State);
    }

    private static void Note(List<HeadsetState> states, HeadsetState state)
    {
        if (states.Count == 0 || states[^1] != state)
        {
            states.Add(state);
        }
    }

    private static SimulatedPose PoseAt(int index)
    {
        float k = index * 0.05f;
        Quaternion look = Quaternion.CreateFromYawPitchRoll(0.2f * MathF.Sin(k), 0.1f * MathF.Cos(k), 0);
        return new SimulatedPose(
            new Pose(new Vector3(0.3f * MathF.Sin(k), 1.6f + (0.05f * MathF.Sin(2 * k)), 0.1f), look), HandAt(-0.25f, k), HandAt(0.25f, k + 1));
    }

    private static SimulatedHand HandAt(float x, float k) => new(
        true,
        new Pose(new Vector3(x, 1.2f + (0.1f * MathF.Sin(k)), -0.4f + (0.1f * MathF.Cos(k))), Quaternion.CreateFromYawPitchRoll(0.3f * MathF.Sin(k), 0.2f, 0)),
        0.5f + (0.5f * MathF.Sin(k)),
        0.5f - (0.5f * MathF.Cos(k)),
        new Vector2(MathF.Sin(k), MathF.Cos(k)),
        MathF.Sin(3 * k) > 0 ? XrButtons.Primary : XrButtons.Secondary,
        FingerCurl: 0.5f + (0.5f * MathF.Sin(k)));

    private sealed class Counters
    {
        private int _drawn;
        private int _withDepth;
        private int _quads;
        private int _buttonsRight;
        private int _jointsTracked;
        private int _eyesRight;

        public int Frames { get; set; }

        public void Check(in SimulatedPose sent, in XrInput input, OpenXrBackend backend)
        {
            // The runtime may filter nothing and delay nothing: buttons arrive with the poses they were sent with.
            _buttonsRight += input.Left.Buttons == sent.Left.Buttons && input.Right.Buttons == sent.Right.Buttons ? 1 : 0;
            _jointsTracked += backend.JointsOf(Hand.Left).Length == XrJoint.Count && backend.JointsOf(Hand.Right).Length == XrJoint.Count ? 1 : 0;
            Vector3 middle = (input.LeftEye.StageFromEye.Position + input.RightEye.StageFromEye.Position) / 2;
            float distance = Vector3.Distance(input.LeftEye.StageFromEye.Position, input.RightEye.StageFromEye.Position);
            _eyesRight += Vector3.Distance(middle, sent.StageFromHead.Position) < 1e-3f && distance is > 0.055f and < 0.075f ? 1 : 0;
            backend.Pulse(Hand.Left, 0.5f, 0.02f);
        }

        public void Draw(OpenXrBackend backend, in XrFrame frame, ClearingPainter painter, IXrQuad quad)
        {
            if (frame.ShouldRender && Frames % 10 == 0 && backend.TryAcquire(out XrRenderTarget target))
            {
                // Every other drawn frame goes without depth: a frame may.
                GpuImage? depth = null;
                _withDepth += _drawn % 2 == 0 && backend.TryAcquireDepth(out depth) ? 1 : 0;
                painter.Paint(target, 0, 1, 0, depth);
                // A picture that does not change is not drawn again.
                if (_drawn % 4 == 0 && quad.TryAcquire(out GpuImage? picture))
                {
                    painter.Paint(new XrRenderTarget(picture!, 0), 0, 0, 1);
                    _quads++;
                }

                quad.Show(Pose.At(0, 1.4f, -1), new Vector2(0.4f, 0.2f), 30, 15);
                backend.ShowPart(_drawn % 3 == 0 ? 0.6f : 1f);
                _drawn++;
            }
        }

        public void Print()
        {
            Console.WriteLine($"frames={Frames}");
            Console.WriteLine($"drawn={_drawn}");
            Console.WriteLine($"depth={_withDepth}");
            Console.WriteLine($"quads={_quads}");
            Console.WriteLine($"buttons={_buttonsRight}");
            Console.WriteLine($"joints={_jointsTracked}");
            Console.WriteLine($"eyes={_eyesRight}");
        }
    }
}
