using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Assessment.Tests;

/// <summary>A made-up but lifelike session at a pump, with every kind of finding, for looking at the report.</summary>
internal static class PumpSample
{
    private static readonly (string Id, string Chapter, string Zh, string En, double Expected)[] Steps =
    [
        ("read-order", "prepare", "阅读工作票", "Read the work order", 8),
        ("goggles", "prepare", "佩戴护目镜", "Put on the goggles", 10),
        ("gloves", "prepare", "佩戴防护手套", "Put on the gloves", 10),
        ("stop-pump", "shut-down", "按下停止按钮", "Stop the pump", 8),
        ("close-discharge", "shut-down", "关闭出口阀", "Close the discharge valve", 20),
        ("close-suction", "shut-down", "关闭入口阀", "Close the suction valve", 20),
        ("isolate", "lock", "断开隔离开关", "Open the isolator", 10),
        ("lock", "lock", "挂上个人挂锁", "Hang the padlock on the isolator", 12),
        ("tag", "lock", "挂上警示牌", "Hang the tag", 12),
        ("try-start", "lock", "试按启动按钮，确认泵不能启动", "Try the start button: it must stay dead", 8),
        ("vent", "strainer", "打开放空阀泄压至零", "Vent until the gauge shows zero", 25),
        ("change", "strainer", "更换滤网", "Change the strainer basket", 30),
    ];

    public static AssessmentPlan Plan { get; } = Plans.Chain with
    {
        ScenarioId = "pump-lockout",
        ScenarioHash = "4f1d2c9be7a06a5d8c3f50b1e2d4987a6c5b4e3f2a1908172635445362718090",
        Title = new LocalizedText("离心泵停机、上锁挂牌与滤网更换", "Pump shutdown, lockout and strainer change"),
        Chapters = [
            new(new ChapterId("prepare"), new("准备", "Prepare")), new(new ChapterId("shut-down"), new("停机隔离", "Shut down")),
            new(new ChapterId("lock"), new("上锁挂牌", "Lock and tag")), new(new ChapterId("strainer"), new("泄压与更换滤网", "Depressurize and change the strainer"))],
        Steps = [.. Steps.Select((step, index) => new PlannedStep(
            new StepId(step.Id), new ChapterId(step.Chapter), new LocalizedText(step.Zh, step.En),
            index == 0 ? [] : [new StepId(Steps[index - 1].Id)], [], step.Expected, 60, index is 10 or 11 ? 10 : 8))],
        Hazards = [new(
            new HazardId("no-ppe"), new("未戴护目镜操作阀门", "Working at the valves without goggles"),
            new("残余介质可能喷溅入眼。", "What is left in the line can spray into the eyes."), 6, IsCritical: false)],
        Things = [new("discharge-valve", new("出口阀", "Discharge valve"))],
        Curves = [
            new(new QuantityId("discharge-pressure"), new("出口压力", "Discharge pressure"), "bar", 1e-5, 0),
            new(new QuantityId("flow"), new("流量", "Flow"), "m³/h", 3600, 0),
            new(new QuantityId("motor-current"), new("电机电流", "Motor current"), "A", 1, 0)],
    };

    public static SessionEvidence Erring() => EvidenceCollector.Collect(ErringRecords());

    public static void WriteErring(IStreamSink sink) => ErringDrill(sink);

    private static RecordList ErringRecords()
    {
        var records = new RecordList();
        ErringDrill(records);
        return records;
    }

    private static void ErringDrill(IStreamSink sink)
    {
        var drill = new Drill(Plan, sink);
        WriteCurves(drill, running: true);
        drill.Chapter("prepare").Perform("read-order", 7).Perform("gloves", 12);
        drill.Chapter("shut-down").Perform("stop-pump", 9);
        WriteCurves(drill, running: false);
        drill.Write(Drill.Learner, new ControlChanged(new ObjectId("discharge-valve"), 0.5f)).Wait(4).Raise("no-ppe", "discharge-valve");
        drill.Perform("close-discharge", 18).Perform("close-suction", 21);
        drill.Chapter("lock").Perform("lock", 14).Perform("isolate", 9).Perform("tag", 11).Perform("try-start", 6).Perform("try-start", 3);
        drill.Chapter("strainer").Perform("vent", 64).Perform("change", 28);
        drill.Write(Drill.Learner, new ClientReport(15_300, 1_204, 0.84, 1.61, 0, "Debian GNU/Linux 12", "llvmpipe (LLVM 15.0.6, 256 bits)", "Monado(XRT) 21.0.0"));
        drill.Wait(2).Write(ParticipantId.Host, new SessionEnded("Completed"));
    }

    public static SessionEvidence Clean()
    {
        var drill = new Drill(Plan);
        foreach ((string id, string _, string _, string _, double expected) in Steps)
        {
            drill.Perform(id, expected - 1);
        }

        return drill.Wait(1).End();
    }

    // Ten values a second for five seconds: the pump runs or spins down.
    private static void WriteCurves(Drill drill, bool running)
    {
        for (int i = 0; i < 50; i++)
        {
            double share = running ? 1 - Math.Exp(-i / 8.0) : Math.Exp(-i / 12.0);
            drill.Wait(0.1);
            drill.Write(ParticipantId.Host, new ProcessValue(new QuantityId("discharge-pressure"), 4.2e5 * share));
            drill.Write(ParticipantId.Host, new ProcessValue(new QuantityId("flow"), 0.0125 * share));
            drill.Write(ParticipantId.Host, new ProcessValue(new QuantityId("motor-current"), running ? 21 + (60 * Math.Exp(-i / 3.0)) : 21 * share));
        }
    }
}
