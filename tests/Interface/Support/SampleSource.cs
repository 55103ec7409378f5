using VRLab.Core;

namespace VRLab.Interface.Tests.Support;

/// <summary>A minute of two process values and four steps.</summary>
internal sealed class SampleSource : IPanelSource
{
    private readonly PanelHistory _pressure = new(0.5, 240);
    private readonly PanelHistory _flow = new(0.5, 240);

    public SampleSource()
    {
        for (int i = 0; i <= 100; i++)
        {
            double seconds = i * 0.5;
            _pressure.Offer(seconds, 1e5 * (3.8 - (3.4 * DetMath.Exp(-seconds / 9.0))));
            _flow.Offer(seconds, 1e5 * (1.2 + (0.5 * DetMath.Sin(seconds * 0.35))));
        }
    }

    public IReadOnlyList<PanelStep> Steps { get; } =
    [
        new(new("戴好护目镜", "Put the goggles on"), PanelStepState.Done),
        new(new("关闭出口阀", "Close the discharge valve"), PanelStepState.Done),
        new(new("停止电机", "Stop the motor"), PanelStepState.Due),
        new(new("关闭进口阀", "Close the suction valve"), PanelStepState.ToCome),
    ];

    public double Value(QuantityId quantity) => HistoryOf(quantity)!.Ago(0);

    public PanelHistory? HistoryOf(QuantityId quantity) => quantity == SamplePanels.Pressure ? _pressure : _flow;
}
