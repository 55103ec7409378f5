namespace VRLab.Conformance.Tests;

/// <summary>A small file of each kind that shows much of its format.</summary>
internal static class HonestFiles
{
    private const string Pnml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <pnml xmlns="http://www.pnml.org/version-2009/grammar/pnml"><net id="n" type="http://www.pnml.org/version-2009/grammar/ptnet"><page id="g">
          <place id="p"><initialMarking><text>2</text></initialMarking></place><place id="q"><name><text>middle</text></name></place><place id="e"/><referencePlace id="r" ref="q"/>
          <transition id="t"><name><text>A</text></name></transition><transition id="u"><name><text>B</text></name></transition>
          <transition id="s"><name><text>tau</text></name><toolspecific tool="ProM" version="6.4" activity="$invisible$"/></transition>
          <arc id="a" source="p" target="t"><inscription><text>2</text></inscription></arc><arc id="b" source="t" target="r"/>
          <arc id="c" source="q" target="u"/><arc id="d" source="u" target="e"/><arc id="f" source="q" target="s"/><arc id="h" source="s" target="e"/>
        </page><finalmarkings><marking><place idref="e"><text>1</text></place></marking></finalmarkings></net></pnml>
        """;

    private const string Bpmn = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p">
          <startEvent id="s"/><inclusiveGateway id="f"/><task id="A" name="A"/><userTask id="B" name="B"><standardLoopCharacteristics/></userTask><inclusiveGateway id="j"/>
          <subProcess id="P"><startEvent id="s1"/><task id="C" name="C"/><endEvent id="e1"><terminateEventDefinition/></endEvent>
            <sequenceFlow id="i1" sourceRef="s1" targetRef="C"/><sequenceFlow id="i2" sourceRef="C" targetRef="e1"/></subProcess>
          <boundaryEvent id="b" attachedToRef="P"><timerEventDefinition/></boundaryEvent><endEvent id="e"/><endEvent id="e2"/>
          <sequenceFlow id="1" sourceRef="s" targetRef="f"/><sequenceFlow id="2" sourceRef="f" targetRef="A"/><sequenceFlow id="3" sourceRef="f" targetRef="B"/>
          <sequenceFlow id="4" sourceRef="A" targetRef="j"/><sequenceFlow id="5" sourceRef="B" targetRef="j"/><sequenceFlow id="6" sourceRef="j" targetRef="P"/>
          <sequenceFlow id="7" sourceRef="P" targetRef="e"/><sequenceFlow id="8" sourceRef="b" targetRef="e2"/>
        </process></definitions>
        """;

    private const string Xes = """
        <?xml version="1.0" encoding="UTF-8"?>
        <log xes.version="1849.2016" xmlns="http://www.xes-standard.org/"><extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
          <global scope="event"><string key="concept:name" value="x"/></global><classifier name="Both" keys="concept:name 'Work Place'"/>
          <trace><string key="concept:name" value="c1"/><event><string key="concept:name" value="A"><int key="n" value="3"/></string><date key="time:timestamp" value="2026-03-01T10:00:00+01:00"/></event>
            <event><list key="l"><values><string key="concept:name" value="inner"/></values></list><string key="lifecycle:transition" value="complete"/></event></trace></log>
        """;

    private const string Csv = "case;activity;timestamp;lifecycle\n1;\"a;b\";2026-03-01T10:00:00Z;start\n1;c;2026-03-01T11:00:00Z;complete\n2;d;2026-03-01T12:00:00Z;\n";

    public static IReadOnlyList<(string Extension, string Text)> All { get; } = [(".pnml", Pnml), (".bpmn", Bpmn), (".xes", Xes), (".csv", Csv)];
}
